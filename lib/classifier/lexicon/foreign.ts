/**
 * Verbs of other languages in which tools are described, by the English verb that they mean. Chinese, Japanese and
 * Korean words are found inside running text; the others as whole words.
 */
export const FOREIGN_WORDS: Record<string, string> = {
  get: "obtener obtiene obtén obtenir récupérer récupère obter obtém recupera ottieni ottenere abrufen holt getir getirir получить получает ver mostrar muestra ler получи получите возвращает показать показывает отображает выводит читает прочитать прочитай отримати отримує показати показує hämta hämtar visar henter viser ophalen haalt tonen toont weergeven pobierz pobiera pokaż pokazuje wyświetl wyświetla zwraca lấy ambil mengambil dapatkan tampilkan menampilkan liefert",
  list: "listar lista listet lister auflisten zeigt listele listeler listelar список mostra anzeigen elenca перечисляет перечислить",
  search:
    "buscar busca rechercher recherche suchen sucht cerca ara arama поиск procurar encontrar encuentra найти находит ищет искать пошук шукати sök söker søg søger søk søker zoeken zoekt wyszukaj wyszukuje szukaj szuka tìm cari mencari",
  query: "consultar consulta abfragen sorgula",
  create:
    "crear crea créer crée criar cria erstellen erstellt oluştur oluşturur yaratır создать создает создаёт creare agendar створити створює создай создайте создаются skapa skapar opret opretter opprett oppretter aanmaken aangemaakt maakt utwórz tworzy stwórz tạo buat membuat buatlah",
  add: "añadir añade agregar agrega ajouter ajoute adicionar adiciona hinzufügen ekle ekler добавить добавляет aggiungi acrescenta добавь додати додає tilføj tilføjer toevoegen voegt dodaj dodaje thêm tambah tambahkan menambahkan",
  update:
    "actualizar actualiza mettre modifier modifie atualizar atualiza aktualisieren aktualisiert güncelle günceller обновить обновляет aggiorna modificar modifica изменить изменяет редактирует отредактировать обнови оновити оновлює uppdatera uppdaterar ändra ändrar redigera redigerar opdater opdaterer oppdater oppdaterer bijwerken wijzigen wijzigt zaktualizuj aktualizuje edytuj edytuje zmień zmienia perbarui memperbarui ubah mengubah",
  delete:
    "eliminar elimina borrar borra supprimer supprime excluir exclui apagar löschen löscht sil siler удалить удаляет cancella eliminare remover leeren leert vernichten vernichtet auflösen entfernen entfernt verwerfen verwirft destruir destruye vaciar vacía vider détruire détruit effacer efface limpar esvaziar boşalt boşaltır usuń usuwa verwijderen verwijdert rimuovere rimuovi svuota svuotare очистить очищает zerstören zerstört suprimir suprime apaga удали удалите стирает стереть уничтожить уничтожает видалити видаляє radera raderar slett sletter usunąć skasuj kasuje wyczyść czyści xóa hapus menghapus hapuslah",
  send: "enviar envía envia envoyer envoie senden sendet gönder gönderir отправить отправляет invia reenviar reenvía отправь отправьте послать посылает надіслати надсилає skicka skickar versturen verstuurt verzenden verzendt wyślij wysyła gửi kirim mengirim kirimkan mengirimkan",
  save: "guardar guarda enregistrer salvar salva speichern speichert kaydet kaydeder сохранить écrire écrit subir сохраняет записать записывает зберегти зберігає spara sparar lagrer opslaan zapisz zapisuje lưu simpan menyimpan",
  run: "ejecutar ejecuta exécuter exécute executar executa ausführen führt çalıştır запустить esegui выполнить выполняет запусти виконати виконує kjører kører kör uitvoeren uruchom uruchamia wykonaj wykonuje chạy jalankan menjalankan",
  start:
    "iniciar inicia démarrer démarre starten startet başlat başlatır avvia avviare запускает starta startar запуск mulai memulai",
  restart: "reiniciar reinicia redémarrer redémarre neustarten riavvia riavviare перезапустить перезапускает",
  resume: "reanudar reanuda retomar retoma reprendre fortsetzen riprendere возобновить",
  install:
    "instalar instala installieren installiert installare установить устанавливает installera installerar installeren installeert zainstaluj instaluje",
  deploy: "desplegar despliega déployer déploie bereitstellen",
  stop: "detener detiene arrêter parar stoppen durdur остановить останавливает stoppa stoppar stopt zatrzymaj zatrzymuje hentikan menghentikan",
  generate: "generar genera générer génère gerar gera generieren generiert oluşturma сгенерировать",
  calculate:
    "calcular calcula calculer calcule berechnen berechnet hesapla рассчитать рассчитывает вычислить вычисляет посчитать считает beräkna beräknar bereken berekent oblicz oblicza hitung menghitung",
  validate: "verificar verifica valider validar valida prüfen prüft проверить",
  extract: "extraer extrae extrahiert extrahieren extraire extrait",
  cancel:
    "cancelar cancela annuler stornieren iptal отменить отменяет скасувати avbryt avbryter annulleer annuleren annuleert anuluj anuluje batalkan membatalkan kündigen kündigt",
  transfer:
    "transferir transfiere virement überweisen überweist virer överför överföra overboeken overmaken przelej przelewa",
  revoke: "revocar revoca révoquer révoque widerrufen widerruft отозвать отзывает revogar revoga revocare",
  refund:
    "reembolsar reembolsa rembourser rembourse erstatten erstattet estornar estorna rimborsare rimborsa вернуть återbetala återbetalar terugbetalen terugbetaalt",
  buy: "comprar acheter achète kaufen kauft купить acquistare acquista покупает köper köpa kopen koopt kupuje beli membeli",
  order: "bestellen bestellt заказать заказывает beställ beställer zamów zamawia pesan memesan",
  pay: "pagar paga payer bezahlen bezahlt öde оплатить begleichen begleicht abbuchen abbucht saldar régler pagare öder cobrar cobre facturar faturar einziehen belasten belastet cobra descontar descuenta prélever prélève encaisser encaisse addebitare addebita оплачивает списать списывает betala betalar betalen betaalt zapłać płaci bayar membayar",
  sign: "firmar firmare",
  book: "reservar забронировать бронирует boka bokar boeken boekt zarezerwuj rezerwuje",
  click: "cliquer",
  sell: "vender продать продает продаёт säljer verkopen verkoopt sprzedaj sprzedaje jual menjual",
  open: "ouvrir öffnet открыть открывает öppna öppnar openen opent otwórz otwiera",
  check:
    "проверить проверяет проверка перевіряє перевірити kontrollera kontrollerar controleren controleert sprawdź sprawdza",
  analyze: "анализирует проанализировать анализ analysera analyserar jämför jämföra analyseren analyseert analizuje",
  summarize: "sammanfatta sammanfattar суммирует",
  filter: "filtrera filtrerar filtreren filtert фильтрует",
  convert: "конвертирует конвертировать преобразует преобразовать konvertera konverterar",
  translate: "переводит перевести översätt översätter vertaalt vertalen przetłumacz tłumaczy",
  set: "задать задает задаёт настроить настраивает ställer ustaw ustawia instellen",
  rename: "переименовать переименовывает hernoemen hernoemt",
  move: "переместить перемещает flyttar flytta verplaatsen verplaatst przenieś przenosi pindahkan memindahkan",
  copy: "копирует скопировать kopiera kopierar kopiëren kopieert skopiuj kopiuje",
  assign: "назначить назначает tilldela tilldelar toewijzen przypisz przypisuje",
  replace: "заменить заменяет ersätt ersätter vervangen vervangt zastąp zastępuje",
  close: "закрыть закрывает stänger sluiten sluit zamknij zamyka",
  remove: "убрать убирает fjern fjerner",
  publish: "опубликовать публикует publicera publicerar publiceren publiceert opublikuj publikuje",
  upload: "unggah mengunggah",
  download: "скачать скачивает unduh mengunduh",
  block: "заблокировать блокирует blockera blockerar blokkeren blokkeert zablokuj blokuje",
  grant: "предоставить предоставляет выдает выдаёт",
};

/**
 * Regular verbs of Spanish, Portuguese, French, Italian, German and Turkish in the infinitive, by the English verb that they
 * mean; their other forms are made by `foreignForms`. Left out is what reads as something else ("parar": "para" is "for").
 */
export const FOREIGN_INFINITIVES: Record<string, string> = {
  get: "recuperar afficher visualiser visualizar visualizzare mostrare restituire restituer fornire ausgeben anzeigen liefern holen göstermek getirmek görüntülemek döndürmek exibir retornar retourner devolver leer leggere lesen okumak consulter zurückgeben fournir ",
  list: "listar lister listelemek auflisten elencare enumerar enumerare sıralamak",
  search:
    "buscar pesquisar procurar rechercher chercher suchen durchsuchen cercare ricercare trovare trouver aramak bulmak encontrar localizar finden",
  query: "consultar interroger interrogare abfragen sorgulamak",
  check:
    "comprobar revisar verificar verificare vérifier prüfen überprüfen kontrollieren denetlemek controllare checar",
  validate: "validar valider validieren validare doğrulamak",
  analyze: "analizar analisar analyser analysieren analizzare incelemek analisare",
  compare: "comparar comparer vergleichen confrontare karşılaştırmak comparare",
  calculate: "calcular calculer berechnen calcolare hesaplamak computar berekenen",
  convert: "convertir converter convertire umwandeln konvertieren dönüştürmek umrechnen",
  translate: "traducir traduzir traduire übersetzen tradurre",
  extract: "extraer extrair extrahieren estrarre çıkarmak",
  summarize: "resumir résumer zusammenfassen riassumere özetlemek",
  create: "crear criar créer creare anlegen erstellen erzeugen oluşturmak yaratmak constituer einrichten",
  add: "agregar añadir adicionar acrescentar ajouter hinzufügen aggiungere eklemek incluir inserir insérer einfügen inserire",
  register: "registrar registrieren registrare anmelden",
  copy: "copiar copier kopieren copiare kopyalamak duplicar dupliquer duplizieren",
  schedule: "programar planifier planen planlamak pianificare zamanlamak",
  update: "actualizar atualizar aktualisieren aggiornare güncellemek",
  edit: "editar modificar modifier bearbeiten modificare düzenlemek alterar ändern değiştirmek modifizieren éditer cambiar mudar cambiare",
  set: "establecer definir définir impostare ayarlamak festlegen setzen einstellen configurar configurer konfigurieren configurare paramétrer",
  rename: "renombrar renomear renommer umbenennen rinominare",
  move: "déplacer verschieben spostare taşımak desplazar",
  assign: "asignar atribuir assigner zuweisen assegnare attribuer zuordnen",
  archive: "archivar arquivar archiver archivieren archiviare arşivlemek",
  restore: "restaurar restaurer wiederherstellen ripristinare",
  replace: "reemplazar sustituir substituir remplacer ersetzen sostituire",
  overwrite: "sobrescribir sobrescrever überschreiben sovrascrivere écraser",
  close: "cerrar fechar fermer schließen chiudere kapatmak",
  approve: "aprobar aprovar approuver genehmigen approvare onaylamak",
  reject: "rechazar rejeitar rejeter ablehnen rifiutare reddetmek",
  enable: "habilitar aktivieren abilitare activar ativar attivare",
  disable: "deshabilitar desabilitar désactiver deaktivieren disabilitare desactivar desativar",
  delete:
    "borrar eliminar excluir apagar suprimir supprimer effacer löschen entfernen vernichten eliminare cancellare silmek sildirmek deletar remover retirar bereinigen purgar purger",
  remove: "quitar enlever retirer kaldırmak rimuovere",
  wipe: "vaciar esvaziar vider leeren svuotare boşaltmak limpiar limpar nettoyer temizlemek formatear formatar formater formatieren formattare",
  destroy: "destruir détruire zerstören distruggere",
  save: "guardar salvar enregistrer sauvegarder speichern salvare kaydetmek almacenar armazenar abspeichern sichern yedeklemek saklamak memorizzare",
  upload: "hochladen téléverser yüklemek caricare carregar",
  download: "descargar baixar télécharger herunterladen scaricare indirmek",
  import: "importar importer importieren importare",
  export: "exportar exporter exportieren esportare",
  write: "escribir escrever schreiben scrivere yazmak écrire",
  send: "enviar mandar envoyer senden verschicken versenden inviare spedire göndermek iletmek schicken",
  publish: "publicar publier veröffentlichen pubblicare yayınlamak",
  reply: "responder répondre antworten rispondere yanıtlamak beantworten",
  notify: "notificar notifier benachrichtigen notificare avisar",
  invite: "convidar einladen invitare",
  run: "ejecutar executar exécuter ausführen eseguire çalıştırmak yürütmek rodar lanzar lançar lancer",
  trigger: "disparar déclencher auslösen tetiklemek attivare",
  start: "iniciar arrancar démarrer starten avviare başlatmak empezar comenzar começar",
  stop: "detener arrêter anhalten stoppen beenden fermare durdurmak encerrar arrestare interrompere interrumpir interromper pausar pauser pausieren",
  restart: "reiniciar redémarrer neustarten riavviare",
  deploy: "desplegar implantar déployer bereitstellen distribuire dağıtmak",
  install: "instalar installieren installare",
  uninstall: "desinstalar désinstaller deinstallieren disinstallare",
  generate: "generar gerar générer generieren generare üretmek",
  draw: "dibujar desenhar dessiner zeichnen disegnare çizmek",
  click: "klicken cliccare tıklamak clicar",
  open: "abrir öffnen aprire açmak ouvrir",
  navigate: "navegar naviguer navigieren navigare",
  cancel: "cancelar anular annuler stornieren annullare abbrechen kündigen",
  revoke: "revocar revogar révoquer widerrufen revocare",
  grant:
    "conceder otorgar gewähren erteilen accorder concedere autorizar autoriser autorizzare berechtigen freischalten freigeben",
  block: "bloquear bloquer sperren blockieren bloccare engellemek",
  pay: "pagar bezahlen zahlen pagare ödemek begleichen abbuchen aufladen recargar recarregar recharger",
  charge: "débiter belasten addebitare prélever",
  refund: "reembolsar rembourser erstatten zurückerstatten rimborsare estornar",
  transfer: "transferir transférer überweisen trasferire",
  withdraw: "prelevare auszahlen",
  buy: "comprar kaufen acquistare",
  sell: "verkaufen vendere satmak",
  order: "bestellen ordinare pedir",
  book: "réserver buchen prenotare reservar",
  sign: "assinar unterschreiben imzalamak unterzeichnen",
};

/** Nouns of those languages by English noun; plurals in -s and -es are made. */
export const FOREIGN_NOUNS: Record<string, string> = {
  file: "archivo fichero arquivo fichier datei dateien dosya dosyalar dosyayı dosyaları documento ficheiro belge файл файла файлы файлов plik pliku pliki",
  directory:
    "carpeta directorio diretório dossier répertoire ordner verzeichnis cartella klasör папка папку папки каталог mapp katalog",
  database: "datenbank datenbanken veritabanı veritabanını databas databasen",
  table: "tabla tabela tabelle tabellen tablo tabella таблица таблицу таблицы tabell",
  message:
    "mensaje mensagem nachricht nachrichten messaggio messaggi mesaj mesajı mesajlar сообщение сообщения сообщений письмо meddelande wiadomość",
  email: "correo courriel mail e-posta eposta",
  comment: "comentario comentário commentaire kommentar kommentare commento yorum",
  user: "usuario usuário utilisateur benutzer nutzer utente utenti kullanıcı kullanıcıyı kullanıcılar пользователь пользователя пользователей пользователю användare gebruiker gebruikers użytkownik użytkownika",
  customer: "cliente kunde kunden müşteri клиент клиента klant klanten kund klient klienta",
  project: "proyecto projeto projet projekt projekte progetto proje projeyi projeler проект проекта проекты",
  task: "tarea tarefa tâche aufgabe aufgaben compito görev görevi görevler görevleri gorev задача задачу задачи uppgift taak zadanie",
  note: "nota notiz notizen",
  event: "evento événement termin termine etkinlik veranstaltung событие события",
  order: "pedido commande bestellung bestellungen ordine sipariş заказ заказа заказы beställning zamówienie",
  invoice: "factura fatura facture rechnung rechnungen fattura fatture faktura fakturan factuur facturen фактура",
  payment: "pago pagamento paiement zahlung zahlungen ödeme платёж платеж платежа betalning betaling płatność",
  money: "dinero dinheiro argent geld denaro soldi деньги средства pengar geldbetrag pieniądze",
  account: "cuenta conta compte konto konten hesap счёт счет аккаунт rekening",
  command: "comando commande befehl befehle komut komutu команда команду команды kommando polecenie",
  code: "código codice код kod",
  server: "servidor serveur sunucu сервер сервера",
  password: "contraseña senha passwort kennwort parola şifre пароль пароля lösenord wachtwoord hasło",
  page: "página pagina seite seiten sayfa",
  setting:
    "configuración configuração einstellung einstellungen impostazione impostazioni paramètre ayar ayarı ayarlar",
  permission: "permiso permissão berechtigung berechtigungen permesso permessi izin",
  label: "etiqueta étiquette etichetta etiket",
  image: "imagen imagem bild bilder immagine immagini görsel resim",
  record: "registro enregistrement eintrag einträge datensatz datensätze kayıt запись записи записей",
  calendar: "calendario calendário calendrier kalender takvim",
  contact: "contacto contato kontakt kontakte contatto kişi",
  product: "producto produto produit produkt produkte prodotto prodotti ürün",
  weather: "clima météo wetter meteo hava",
  news: "noticia notícia notizia notizie haber",
  price: "precio preço prix preis preise prezzo prezzi fiyat",
  contract: "contrato contrat vertrag contratto sözleşme",
  all: "todos todas tous toutes alle tutti tutte tüm bütün все всех всі alla wszystkie",
  campaign:
    "кампания кампанию кампании кампаний campaña campañas campanha campagne kampagne kampagnen campagna kampanya",
  subscription: "подписка подписку suscripción assinatura abonnement abonnements abbonamento abonelik mitgliedschaft",
  document: "документ документа документы dokument dokumente documenten",
};

const VOWELS = /[aeıioöuü](?=[^aeıioöuü]*$)/;
/** Vowel of a Turkish ending by the last vowel of the stem. */
const HARMONY: Readonly<Record<string, string>> = { a: "ı", ı: "ı", e: "i", i: "i", o: "u", u: "u", ö: "ü", ü: "ü" };

/** "oluşturmak" → oluştur (do!), oluşturur (does), oluşturulur (is done). */
function turkishForms(stem: string): { base: string[]; third: string[] } {
  const vowel = HARMONY[VOWELS.exec(stem)?.[0] ?? ""] ?? "i";
  const open = /[aeıioöuü]$/.test(stem);
  const voiced = stem.endsWith("et") ? `${stem.slice(0, -1)}d` : stem;
  return {
    base: [stem],
    third: open
      ? [`${stem}r`, `${stem}n${vowel}r`]
      : [
          `${voiced}${vowel}r`,
          `${voiced}${vowel === "ı" || vowel === "u" ? "a" : "e"}r`,
          `${stem}${vowel}${stem.endsWith("l") ? "n" : "l"}${vowel}r`,
        ],
  };
}

/** The infinitive, the imperative and the third person of a regular verb, told apart by its ending. */
export function foreignForms(infinitive: string): { base: string[]; third: string[] } {
  const stem = infinitive.slice(0, -2);
  if (/m[ae]k$/.test(infinitive)) {
    const forms = turkishForms(infinitive.slice(0, -3));
    return { ...forms, base: [infinitive, ...forms.base] };
  }
  const endings: Readonly<Record<string, readonly string[]>> = {
    en: [/(?:[td]|[^aeiouäöülrhmn][mn])$/.test(stem) ? "et" : "t"],
    rn: ["ert"],
    ln: ["elt"],
    ar: ["a", "an", "am"],
    er: ["e", "en", "ent"],
    ir: ["e", "it", "en"],
    re: ["", "sce"],
  };
  const base = /[^aeiou]en$/.test(infinitive) ? [infinitive, `${stem}e`] : [infinitive];
  return { base, third: (endings[infinitive.slice(-2)] ?? []).map((ending) => stem + ending) };
}

/** Endings of the participle by the ending of the infinitive, in Spanish and Portuguese, French, Italian, German. */
const PARTICIPLES: Readonly<Record<string, readonly string[]>> = {
  ar: ["ado", "ada", "ados", "adas"],
  er: ["é", "ée", "és", "ées", "ido", "ida"],
  ir: ["i", "ie", "ido", "ida", "idos", "idas"],
  re: ["to", "ta", "ti", "te"],
  en: ["t"],
  rn: ["ert"],
};
/** German verbs that begin or end so have no "ge" in their participle. */
const WITHOUT_GE = /^(?:be|ent|er|ver|zer|über|wider)|ieren$/;

/** The participles of a regular verb: "eliminado", "supprimée", "gelöscht". */
export function foreignParticiples(infinitive: string): string[] {
  if (/m[ae]k$/.test(infinitive)) return [];
  const ending = infinitive.slice(-2);
  const stem = infinitive.slice(0, -2) + (ending === "en" && /[td]en$/.test(infinitive) ? "e" : "");
  const prefix = /^[er]n$/.test(ending) && !WITHOUT_GE.test(infinitive) ? "ge" : "";
  return (PARTICIPLES[ending] ?? []).map((end) => prefix + stem + end);
}

/** Without its accents and dots, as identifiers are written: "oluştur" → "olustur". */
export function unaccented(form: string): string {
  return form.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ı", "i").replaceAll("ß", "ss");
}

/** Two- to four-character words of Chinese, Japanese and Korean, by English verb. */
export const CJK_WORDS: Record<string, string> = {
  get: "获取 取得 獲取 读取 讀取 查看 显示 返回 得到 表示 浏览 提供 展示 取り出 照会 閲覧 閱讀 获知 查阅 조회 가져오 가져옵 반환 확인 보여 표시 출력 읽기 읽어 읽습 제공",
  list: "列出 列举 一覧 罗列 列举出 枚举 나열 목록",
  search: "搜索 检索 検索 搜尋 查找 查询 查詢 探索 寻找 検出 匹配 검색 찾기 찾아 찾습 탐색",
  check: "检查 確認 检测 校验 验证 查验 検証 驗證 判断 诊断 測試 검사 점검 검증",
  analyze: "分析 解析 统计 比较 对比 评估 评价 評価 總結 总结 摘要 要約 対比 분석 비교 요약 평가",
  calculate: "计算 計算 换算 转换 変換 算出 估算 推算 排盘 계산 변환",
  create: "创建 新建 创設 建立 作成 登録 新增 创立 初始化 新規 建構 搭建 构建 開設 创造 생성 만들기 만듭 작성 등록",
  add: "添加 追加 增加 加入 插入 挿入 追记 追記 加上 추가 삽입",
  update:
    "更新 修改 编辑 編集 変更 设置 設定 调整 管理 重命名 修正 配置 绑定 更改 變更 改写 編輯 設置 切换 切換 標記 更換 替换 移动 移動 归档 수정 변경 갱신 업데이트 편집 설정 이동",
  delete:
    "删除 削除 刪除 移除 清空 清除 销毁 抹除 消去 抹消 廃棄 破棄 卸载 清理 清掉 移走 丢弃 取り除 剔除 擦除 解散 삭제 제거 비우기 비웁 지우기 지웁 초기화 폐기 移掉",
  send: "发送 送信 发布 投稿 發送 推送 通知 回复 转发 傳送 发出 发表 送出 群发 전송 발송 보내기 보냅 게시 발행 공유 알림",
  save: "保存 存储 上传 アップロード 写入 导入 書き込 储存 存檔 存档 书写 記録 记录 录入 上傳 同步 저장 업로드 기록",
  generate: "生成 绘制 合成 產生 作图 渲染",
  run: "运行 执行 実行 執行 调用 运作 触发 觸發 批处理 실행 호출 呼び出",
  start: "启动 启用 開始 起動 开始 开启 開啟 打开 打開 시작",
  stop: "停止 终止 关闭 暂停 終止 停用 禁用 中止 中断 關閉 结束 終了 一時停止 중지 종료 중단 정지",
  restart: "重启 再起動 재시작",
  deploy: "部署 发行 上线 デプロイ 배포",
  navigate: "导航 跳转 遷移 跳轉",
  click: "点击 クリック 輸入 點擊 单击 双击 输入 滚动 클릭",
  pay: "支付 付款 决済 支払 決済 结算 結算 扣款 充值 缴费 缴纳 付费 支払い 扣除 課金 引き落とし 결제 지불 납부",
  withdraw: "提现 提款 出金 提幣 提币 출금",
  transfer: "转账 振込 送金 轉帳 划转 汇款 打款 匯款 송금 이체",
  buy: "购买 购入 下单 購入 買入 买入 구매 매수",
  refund: "退款 返金 환불",
  cancel: "取消 キャンセル 취소",
  download: "下载 ダウンロード 下載 다운로드",
  sell: "卖出 賣出 売却 판매 매도",
  order: "下單 発注 주문 下订单",
  install: "安装 安裝 インストール 설치",
  uninstall: "解除安装 アンインストール 언인스톨",
  copy: "复制 複製 コピー 복사",
  grant: "授权 授權 부여",
  revoke: "撤销 吊销 撤回",
  translate: "翻译 翻訳 翻譯 번역",
  book: "预订 预约 預約 予約 예약",
  sign: "签名 署名 签署 서명 簽名",
  approve: "승인 批准 审批 承認",
  block: "차단 封禁 拉黑 屏蔽 ブロック",
  publish: "公開",
  restore: "恢复 還原 復元 还原",
  summarize: "概括",
};

/** What denies the verb behind it in Chinese. */
export const CJK_NEGATIONS = "不会 不會 不能 不可 不再 不得 不要 并不 无法 無法 无需 没有 沒有 未经 绝不";

/** Nouns of Chinese, Japanese and Korean by English noun. */
export const CJK_NOUNS: Record<string, string> = {
  file: "文件 ファイル 文档 파일 문서",
  directory: "目录 文件夹 資料夾 フォルダ ディレクトリ 폴더 디렉토리",
  database: "数据库 データベース 데이터베이스",
  collection: "集合",
  message: "消息 邮件 メール メッセージ 短信 메시지 이메일 메일",
  command: "命令 コマンド 指令 명령어 명령",
  code: "代码 コード 脚本 코드 스크립트",
  browser: "浏览器 页面 ブラウザ 브라우저 페이지",
  user: "用户 ユーザー 사용자 회원",
  order: "订单 注文",
  news: "新闻 热榜 资讯 ニュース 뉴스",
  weather: "天气 天気 날씨",
  comment: "评论 コメント 댓글",
  weather_map: "地图 地址 坐标 经纬度 路线",
  service: "服务 서비스",
  instance: "实例 主机 인스턴스",
  server: "服务器 서버",
  password: "密码 비밀번호",
  cluster: "集群 클러스터",
  container: "容器 컨테이너",
  task: "任务 작업 タスク",
  image: "图片 图像 이미지 画像",
  all: "所有 全部 批量 すべて 모든 전체 일괄",
  trigger: "触发器 トリガー",
  editor: "编辑器 編輯器 エディタ",
  tool: "生成器 执行器 分析器 计算器 转换器",
  time: "创建时间 更新时间 修改时间 发布时间 执行时间 开始时间 结束时间 作成日時 更新日時",
  result: "执行结果 查询结果 搜索结果 检索结果 実行結果 検索結果",
  account: "账户 账号 帳戶 アカウント 계좌 계정",
  permission: "权限 權限 権限 권한",
  table: "数据表 테이블 テーブル",
};

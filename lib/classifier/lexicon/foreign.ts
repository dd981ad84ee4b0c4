/**
 * Verbs of other languages in which tools are described, by the English verb that they mean. Chinese and Japanese
 * words are found inside running text; the others as whole words.
 */
export const FOREIGN_WORDS: Record<string, string> = {
  get: "obtener obtiene obtén obtenir récupérer récupère obter obtém recupera ottieni ottenere abrufen holt getir getirir получить получает ver mostrar muestra ler",
  list: "listar lista listet lister auflisten zeigt listele listeler listelar список mostra anzeigen elenca",
  search: "buscar busca rechercher recherche suchen sucht cerca ara arama поиск procurar encontrar encuentra",
  query: "consultar consulta abfragen sorgula",
  create:
    "crear crea créer crée criar cria erstellen erstellt oluştur oluşturur yaratır создать создает создаёт creare agendar",
  add: "añadir añade agregar agrega ajouter ajoute adicionar adiciona hinzufügen ekle ekler добавить добавляет aggiungi acrescenta",
  update:
    "actualizar actualiza mettre modifier modifie atualizar atualiza aktualisieren aktualisiert güncelle günceller обновить обновляет aggiorna modificar modifica",
  delete:
    "eliminar elimina borrar borra supprimer supprime excluir exclui apagar löschen löscht sil siler удалить удаляет cancella eliminare remover leeren leert vernichten vernichtet auflösen entfernen entfernt verwerfen verwirft destruir destruye vaciar vacía vider détruire détruit effacer efface limpar esvaziar boşalt boşaltır usuń usuwa verwijderen verwijdert rimuovere rimuovi svuota svuotare очистить очищает zerstören zerstört suprimir suprime apaga",
  send: "enviar envía envia envoyer envoie senden sendet gönder gönderir отправить отправляет invia reenviar reenvía",
  save: "guardar guarda enregistrer salvar salva speichern speichert kaydet kaydeder сохранить écrire écrit subir",
  run: "ejecutar ejecuta exécuter exécute executar executa ausführen führt çalıştır запустить esegui",
  start: "iniciar inicia démarrer démarre starten startet başlat başlatır avvia avviare запускает",
  restart: "reiniciar reinicia redémarrer redémarre neustarten riavvia riavviare перезапустить перезапускает",
  resume: "reanudar reanuda retomar retoma reprendre fortsetzen riprendere возобновить",
  install: "instalar instala installieren installiert installare установить устанавливает",
  deploy: "desplegar despliega déployer déploie bereitstellen",
  stop: "detener detiene arrêter parar stoppen durdur остановить",
  generate: "generar genera générer génère gerar gera generieren generiert oluşturma сгенерировать",
  calculate: "calcular calcula calculer calcule berechnen berechnet hesapla",
  validate: "verificar verifica valider validar valida prüfen prüft проверить",
  extract: "extraer extrae extrahiert extrahieren extraire extrait",
  cancel: "cancelar cancela annuler stornieren iptal отменить",
  transfer: "transferir transfiere virement überweisen überweist virer",
  revoke: "revocar revoca révoquer révoque widerrufen widerruft отозвать отзывает revogar revoga revocare",
  refund: "reembolsar reembolsa rembourser rembourse erstatten erstattet estornar estorna rimborsare rimborsa вернуть",
  buy: "comprar acheter achète kaufen kauft купить acquistare acquista",
  order: "bestellen bestellt",
  pay: "pagar paga payer bezahlen bezahlt öde оплатить begleichen begleicht abbuchen abbucht saldar régler pagare öder cobrar cobre facturar faturar einziehen belasten belastet cobra prélever prélève encaisser encaisse addebitare addebita",
  sign: "firmar firmare",
  book: "reservar",
  click: "cliquer",
  sell: "vender",
  open: "ouvrir öffnet",
};

/**
 * Regular verbs of Spanish, Portuguese, French, Italian, German and Turkish in the infinitive, by the English verb that they
 * mean; their other forms are made by `foreignForms`. Left out is what reads as something else ("parar": "para" is "for").
 */
export const FOREIGN_INFINITIVES: Record<string, string> = {
  get: "recuperar afficher visualiser visualizar visualizzare mostrare restituire restituer fornire ausgeben anzeigen liefern holen göstermek getirmek görüntülemek döndürmek exibir retornar retourner devolver leer leggere lesen okumak consulter zurückgeben fournir",
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
  assign: "asignar atribuir assigner zuweisen assegnare attribuer",
  archive: "archivar arquivar archiver archivieren archiviare arşivlemek",
  restore: "restaurar restaurer wiederherstellen ripristinare",
  replace: "reemplazar sustituir substituir remplacer ersetzen sostituire",
  overwrite: "sobrescribir sobrescrever überschreiben sovrascrivere écraser",
  close: "cerrar fechar fermer schließen chiudere kapatmak",
  approve: "aprobar aprovar approuver genehmigen approvare onaylamak",
  reject: "rechazar rejeitar rejeter ablehnen rifiutare reddetmek",
  enable: "habilitar aktivieren abilitare",
  disable: "deshabilitar desabilitar désactiver deaktivieren disabilitare desactivar desativar",
  delete:
    "borrar eliminar excluir apagar suprimir supprimer effacer löschen entfernen vernichten eliminare cancellare silmek sildirmek deletar remover retirar bereinigen",
  remove: "quitar enlever retirer kaldırmak rimuovere",
  wipe: "vaciar esvaziar vider leeren svuotare boşaltmak limpiar limpar nettoyer temizlemek formatear formatar formater formatieren formattare",
  destroy: "destruir détruire zerstören distruggere",
  save: "guardar salvar enregistrer sauvegarder speichern salvare kaydetmek almacenar armazenar abspeichern sichern yedeklemek saklamak memorizzare",
  upload: "hochladen téléverser yüklemek caricare carregar",
  download: "descargar baixar télécharger herunterladen scaricare indirmek",
  import: "importar importer importieren importare",
  export: "exportar exporter exportieren esportare",
  write: "escribir escrever schreiben scrivere yazmak écrire",
  send: "enviar mandar envoyer senden verschicken versenden inviare spedire göndermek iletmek",
  publish: "publicar publier veröffentlichen pubblicare yayınlamak",
  reply: "responder répondre antworten rispondere yanıtlamak beantworten",
  notify: "notificar notifier benachrichtigen notificare avisar",
  invite: "convidar einladen invitare",
  run: "ejecutar executar exécuter ausführen eseguire çalıştırmak yürütmek rodar",
  trigger: "disparar déclencher auslösen tetiklemek attivare",
  start: "iniciar arrancar démarrer starten avviare başlatmak",
  stop: "detener arrêter anhalten stoppen beenden fermare durdurmak encerrar arrestare interrompere interrumpir interromper",
  restart: "reiniciar redémarrer neustarten riavviare",
  deploy: "desplegar implantar déployer bereitstellen distribuire dağıtmak",
  install: "instalar installieren installare",
  uninstall: "desinstalar désinstaller deinstallieren disinstallare",
  generate: "generar gerar générer generieren generare üretmek",
  draw: "dibujar desenhar dessiner zeichnen disegnare çizmek",
  click: "klicken cliccare tıklamak clicar",
  open: "abrir öffnen aprire açmak ouvrir",
  navigate: "navegar naviguer navigieren navigare",
  cancel: "cancelar anular annuler stornieren annullare abbrechen",
  revoke: "revocar revogar révoquer widerrufen revocare",
  grant: "conceder otorgar gewähren erteilen accorder concedere autorizar autoriser autorizzare berechtigen",
  block: "bloquear bloquer sperren blockieren bloccare engellemek",
  pay: "pagar bezahlen zahlen pagare ödemek begleichen abbuchen",
  charge: "débiter belasten addebitare prélever",
  refund: "reembolsar rembourser erstatten zurückerstatten rimborsare estornar",
  transfer: "transferir transférer überweisen trasferire",
  withdraw: "prelevare auszahlen",
  buy: "comprar kaufen acquistare",
  sell: "verkaufen vendere satmak",
  order: "bestellen ordinare pedir",
  book: "réserver buchen prenotare",
  sign: "assinar unterschreiben imzalamak",
};

/** Nouns of those languages by English noun; plurals in -s and -es are made. */
export const FOREIGN_NOUNS: Record<string, string> = {
  file: "archivo fichero arquivo fichier datei dateien dosya dosyalar dosyayı dosyaları documento ficheiro belge",
  directory: "carpeta directorio diretório dossier répertoire ordner verzeichnis cartella klasör",
  database: "datenbank datenbanken veritabanı veritabanını",
  table: "tabla tabela tabelle tabellen tablo tabella",
  message: "mensaje mensagem nachricht nachrichten messaggio messaggi mesaj mesajı mesajlar",
  email: "correo courriel mail e-posta eposta",
  comment: "comentario comentário commentaire kommentar kommentare commento yorum",
  user: "usuario usuário utilisateur benutzer nutzer utente utenti kullanıcı kullanıcıyı kullanıcılar",
  customer: "cliente kunde kunden müşteri",
  project: "proyecto projeto projet projekt projekte progetto proje projeyi projeler",
  task: "tarea tarefa tâche aufgabe aufgaben compito görev görevi görevler görevleri gorev",
  note: "nota notiz notizen",
  event: "evento événement termin termine etkinlik veranstaltung",
  order: "pedido commande bestellung bestellungen ordine sipariş",
  invoice: "factura fatura facture rechnung rechnungen fattura fatture",
  payment: "pago pagamento paiement zahlung zahlungen ödeme",
  money: "dinero dinheiro argent geld denaro soldi",
  account: "cuenta conta compte konto konten hesap",
  command: "comando commande befehl befehle komut komutu",
  code: "código codice",
  server: "servidor serveur sunucu",
  password: "contraseña senha passwort kennwort parola şifre",
  page: "página pagina seite seiten sayfa",
  setting:
    "configuración configuração einstellung einstellungen impostazione impostazioni paramètre ayar ayarı ayarlar",
  permission: "permiso permissão berechtigung berechtigungen permesso permessi izin",
  label: "etiqueta étiquette etichetta etiket",
  image: "imagen imagem bild bilder immagine immagini görsel resim",
  record: "registro enregistrement eintrag einträge datensatz datensätze kayıt",
  calendar: "calendario calendário calendrier kalender takvim",
  contact: "contacto contato kontakt kontakte contatto kişi",
  product: "producto produto produit produkt produkte prodotto prodotti ürün",
  weather: "clima météo wetter meteo hava",
  news: "noticia notícia notizia notizie haber",
  price: "precio preço prix preis preise prezzo prezzi fiyat",
  contract: "contrato contrat vertrag contratto sözleşme",
  all: "todos todas tous toutes alle tutti tutte tüm bütün",
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
      : [`${voiced}${vowel}r`, `${voiced}${vowel === "ı" || vowel === "u" ? "a" : "e"}r`, `${stem}${vowel}l${vowel}r`],
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
    ar: ["a"],
    er: ["e"],
    ir: ["e", "it"],
    re: ["", "sce"],
  };
  return { base: [infinitive], third: (endings[infinitive.slice(-2)] ?? []).map((ending) => stem + ending) };
}

/** Without its accents and dots, as identifiers are written: "oluştur" → "olustur". */
export function unaccented(form: string): string {
  return form.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ı", "i").replaceAll("ß", "ss");
}

/** Two- to four-character words of Chinese and Japanese, by English verb. */
export const CJK_WORDS: Record<string, string> = {
  get: "获取 取得 獲取 读取 讀取 查看 显示 返回 得到 表示 浏览 提供 展示 取り出 照会 閲覧 閱讀 获知 查阅",
  list: "列出 列举 一覧 罗列 列举出 枚举",
  search: "搜索 检索 検索 搜尋 查找 查询 查詢 探索 寻找 検出 匹配",
  check: "检查 確認 检测 校验 验证 查验 検証 驗證 判断 诊断 測試",
  analyze: "分析 解析 统计 比较 对比 评估 评价 評価 總結 总结 摘要 要約 対比",
  calculate: "计算 計算 换算 转换 変換 算出 估算 推算 排盘",
  create: "创建 新建 创設 建立 作成 登録 新增 创立 初始化 新規 建構 搭建 构建 開設 创造",
  add: "添加 追加 增加 加入 插入 挿入 追记 追記 加上",
  update:
    "更新 修改 编辑 編集 変更 设置 設定 调整 管理 重命名 修正 配置 绑定 更改 變更 改写 編輯 設置 切换 切換 標記 更換 替换 移动 移動 归档",
  delete: "删除 削除 刪除 移除 清空 清除 销毁 抹除 消去 抹消 廃棄 破棄 卸载 清理 清掉 移走 丢弃 取り除 剔除 擦除 解散",
  send: "发送 送信 发布 投稿 發送 推送 通知 回复 转发 傳送 发出 发表 送出 群发",
  save: "保存 存储 上传 アップロード 写入 导入 書き込 储存 存檔 存档 书写 記録 记录 录入 上傳 同步",
  generate: "生成 绘制 合成 產生 作图 渲染",
  run: "运行 执行 実行 執行 调用 运作 触发 觸發 批处理",
  start: "启动 启用 開始 起動 开始 开启 開啟 打开 打開",
  stop: "停止 终止 关闭 暂停 終止 停用 禁用 中止 中断 關閉 结束 終了 一時停止",
  restart: "重启 再起動",
  deploy: "部署 发行 上线 デプロイ",
  navigate: "导航 跳转 遷移 跳轉",
  click: "点击 クリック 輸入 點擊 单击 双击 输入 滚动",
  pay: "支付 付款 决済 支払 決済 结算 結算 扣款 充值 缴费 缴纳 付费 支払い 扣除 課金 引き落とし",
  withdraw: "提现 提款 出金 提幣 提币",
  transfer: "转账 振込 送金 轉帳 划转 汇款 打款 匯款",
  buy: "购买 购入 下单 購入 買入 买入",
  refund: "退款 返金",
  cancel: "取消 キャンセル",
  download: "下载 ダウンロード 下載",
  sell: "卖出 賣出 売却",
  order: "下單 発注",
  install: "安装 安裝 インストール",
  uninstall: "解除安装 アンインストール",
  copy: "复制 複製 コピー",
  grant: "授权 授權",
  revoke: "撤销 吊销 撤回",
  translate: "翻译 翻訳 翻譯",
  book: "预订 预约 預約 予約",
  sign: "签名 署名 签署",
};

/** Nouns of Chinese and Japanese by English noun. */
export const CJK_NOUNS: Record<string, string> = {
  file: "文件 ファイル 文档",
  directory: "目录 文件夹 資料夾 フォルダ ディレクトリ",
  database: "数据库 データベース",
  collection: "集合",
  message: "消息 邮件 メール メッセージ 短信",
  command: "命令 コマンド 指令",
  code: "代码 コード 脚本",
  browser: "浏览器 页面 ブラウザ",
  user: "用户 ユーザー",
  order: "订单 注文",
  news: "新闻 热榜 资讯 ニュース",
  weather: "天气 天気",
  comment: "评论 コメント",
  weather_map: "地图 地址 坐标 经纬度 路线",
  service: "服务",
  instance: "实例 主机",
  server: "服务器",
  password: "密码",
  cluster: "集群",
  container: "容器",
  task: "任务",
  image: "图片 图像",
  all: "所有 全部 批量 すべて",
  trigger: "触发器 トリガー",
  editor: "编辑器 編輯器 エディタ",
  tool: "生成器 执行器 分析器 计算器 转换器",
  time: "创建时间 更新时间 修改时间 发布时间 执行时间 开始时间 结束时间 作成日時 更新日時",
  result: "执行结果 查询结果 搜索结果 检索结果 実行結果 検索結果",
};

/**
 * Verbs of other languages in which tools are described, by the English verb that they mean. Chinese and Japanese
 * words are found inside running text; the others as whole words.
 */
export const FOREIGN_WORDS: Record<string, string> = {
  get: "obtener obtiene obtén obtenir récupérer récupère obter obtém recupera ottieni ottenere abrufen holt getir getirir получить получает ver mostrar muestra",
  list: "listar lista listet lister auflisten zeigt listele listeler listelar список mostra anzeigen elenca",
  search: "buscar busca rechercher recherche suchen sucht cerca ara arama поиск procurar encontrar encuentra",
  query: "consultar consulta abfragen sorgula",
  create:
    "crear crea créer crée criar cria erstellen erstellt oluştur oluşturur yaratır создать создает создаёт creare",
  add: "añadir añade agregar agrega ajouter ajoute adicionar adiciona hinzufügen ekle ekler добавить добавляет aggiungi",
  update:
    "actualizar actualiza mettre modifier modifie atualizar atualiza aktualisieren aktualisiert güncelle günceller обновить обновляет aggiorna modificar modifica",
  delete:
    "eliminar elimina borrar borra supprimer supprime excluir exclui apagar löschen löscht sil siler удалить удаляет cancella eliminare remover leeren leert vernichten vernichtet auflösen entfernen entfernt verwerfen verwirft destruir destruye vaciar vacía vider détruire détruit effacer efface limpar esvaziar boşalt boşaltır usuń usuwa verwijderen verwijdert rimuovere rimuovi svuota svuotare очистить очищает",
  send: "enviar envía envia envoyer envoie senden sendet gönder gönderir отправить отправляет invia",
  save: "guardar guarda enregistrer salvar salva speichern speichert kaydet kaydeder сохранить",
  run: "ejecutar ejecuta exécuter exécute executar executa ausführen führt çalıştır запустить esegui",
  start: "iniciar inicia démarrer starten başlat",
  stop: "detener detiene arrêter parar stoppen durdur остановить",
  generate: "generar genera générer génère gerar gera generieren generiert oluşturma сгенерировать",
  calculate: "calcular calcula calculer calcule berechnen berechnet hesapla",
  validate: "verificar verifica valider validar valida prüfen prüft проверить",
  extract: "extraer extrae extrahiert extrahieren extraire extrait",
  cancel: "cancelar cancela annuler stornieren iptal отменить",
  transfer: "transferir transfiere virement überweisen überweist",
  refund:
    "reembolsar reembolsa rembourser rembourse erstatten erstattet estornar estorna rimborsare rimborsa вернуть",
  buy: "comprar acheter achète kaufen kauft купить acquistare acquista",
  order: "bestellen bestellt",
  pay: "pagar paga payer bezahlen bezahlt öde оплатить begleichen begleicht saldar régler pagare öder",
};

/** Two- to four-character words of Chinese and Japanese, by English verb. */
export const CJK_WORDS: Record<string, string> = {
  get: "获取 取得 獲取 读取 讀取 查看 显示 返回 得到 表示",
  list: "列出 列举 一覧 罗列",
  search: "搜索 检索 検索 搜尋 查找 查询 查詢 探索",
  check: "检查 確認 检测 校验 验证 查验",
  analyze: "分析 解析 统计 比较 对比 评估",
  calculate: "计算 計算 换算 转换 変換",
  create: "创建 新建 创設 建立 作成 登録 新增 创立 初始化",
  add: "添加 追加 增加 加入 插入",
  update: "更新 修改 编辑 編集 変更 设置 設定 调整 管理 重命名 修正 配置 绑定",
  delete: "删除 削除 刪除 移除 清空 清除 销毁 抹除 消去 抹消 廃棄 破棄 卸载",
  send: "发送 送信 发布 投稿 發送 推送 通知 回复 转发",
  save: "保存 存储 上传 アップロード 写入 导入 書き込 储存",
  generate: "生成 绘制 合成",
  run: "运行 执行 実行 執行 调用",
  start: "启动 启用 開始 起動 开始",
  stop: "停止 终止 关闭 暂停",
  restart: "重启 再起動",
  deploy: "部署 发行",
  navigate: "导航 跳转",
  click: "点击 クリック 輸入",
  pay: "支付 付款 决済 支払 決済 结算 結算 扣款 充值",
  withdraw: "提现 提款 出金",
  transfer: "转账 振込 送金",
  buy: "购买 购入 下单",
  refund: "退款 返金",
  cancel: "取消 キャンセル",
  download: "下载 ダウンロード",
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
};

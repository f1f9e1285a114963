// Turkish.
import type { AnswerWords, CookieTexts, SettingsTexts, Texts } from './texts.js';

export const texts: Texts = {
  lang: 'tr',
  and: ' ve ',
  preferencesTitle: 'Çerez ayarları',
  functional: 'İşlevsel',
  analytics: 'Analitik',
  advertising: 'Reklam',
  bannerTitle: '{site} sitesindeki çerezler',
  bannerTitleHere: 'Bu web sitesindeki çerezler',
  functionalUse: '{controller}, web sitesinin çalışması için işlevsel çerezler kullanır.',
  askGoogle: 'Ayrıca {purposes} için Google çerezleri kullanmak istiyoruz.',
  ask: 'Ayrıca {purposes} için başka çerezler kullanmak istiyoruz.',
  analyticsPurpose: 'ziyaretçilerin siteyi nasıl kullandığını ölçmek (analitik)',
  advertisingPurpose: 'reklamlarımızın ne sonuç verdiğini görmek (reklam)',
  personalisedPurpose:
    'reklamlarımızın ne sonuç verdiğini görmek ve size başka web sitelerinde ziyaretinizle ilgili reklamlar göstermek (reklam)',
  otherPurpose: '{name}',
  receivesOne: 'Bu durumda {party}, ziyaretinizle ilgili veriler alır.',
  receivesSome: 'Bu durumda {parties}, ziyaretinizle ilgili veriler alır.',
  receivesMany:
    'Bu durumda {count} şirket, ziyaretinizle ilgili veriler alır. Şirketleri “{settings}” bölümünde görebilirsiniz.',
  personalisedTitle: 'Kişiselleştirilmiş reklamlar',
  onlyIfYouAgree: 'Bunu yalnızca rıza verirseniz yaparız.',
  later: 'Rızanızı istediğiniz zaman “Çerez ayarları” bölümünden geri alabilirsiniz.',
  readPolicy: 'Gizlilik ve çerez politikamızı okuyun',
  accept: 'Tümünü kabul et',
  reject: 'Tümünü reddet',
  settings: 'Ayarlar',
  changedPolicy: 'Çerez politikamız değişti. Bu nedenle seçiminizi yeniden soruyoruz.',
  changedPolicyOn: 'Çerez politikamız {date} tarihinde değişti. Bu nedenle seçiminizi yeniden soruyoruz.',
  expired: 'Seçiminizin üzerinden {duration} geçti. Bu nedenle yeniden soruyoruz.',
  newPurposes: 'Artık {purposes} için de çerez kullanmak istiyoruz. Bu nedenle seçiminizi yeniden soruyoruz.',
  gpc: 'Tarayıcınız sizi takip etmememizi istiyor. Bu nedenle gerekli olmayan her şey kapalı. Bunu buradan değiştirebilirsiniz.',
  saved: 'Seçiminiz kaydedildi: {choices}.',
  savedRefused: 'Seçiminiz kaydedildi. Yalnızca işlevsel çerezler yerleştiriyoruz.',
  notKept:
    'Tarayıcınız seçiminizi saklamıyor. Seçiminiz yalnızca bu sayfa için geçerli. Bu nedenle sonraki sayfada yeniden soracağız.',
  withdrawn: 'Şunlar için rızanız geri alındı: {categories}.',
  removedOne: 'Bu web sitesinin 1 çerezini sildik.',
  removed: 'Bu web sitesinin {count} çerezini sildik.',
  left: 'Web sitesi, varsa şu çerezleri kendisi silemiyor: {names}. Bunları tarayıcınızın ayarlarından silebilirsiniz.',
  leftByGoogle:
    'Google, doubleclick.net veya google.com üzerinde kendisi çerez yerleştirdi mi? Bu web sitesi o çerezleri silemez.',
  unsentInput: 'Bir şeyler yazdığınız için sayfa yeniden yüklenmedi. Başka bir sayfaya geçtiğinizde yüklenecek.',
  reloadNow: 'Şimdi yükle',
  reloadLater: 'Daha sonra',
  embedTitle: 'Burada {what} var (sağlayıcı: {provider})',
  embedSomeone: 'başka bir şirket',
  embedVideo: 'bir video',
  embedMap: 'bir harita',
  embedAudio: 'bir ses kaydı',
  embedPost: 'bir gönderi',
  embedOther: 'içerik',
  embedBody: 'Bu içeriği yüklerseniz {provider}, ziyaretinizle ilgili veriler alır ve çerez yerleştirebilir.',
  embedThey: 'o şirket',
  embedOnce: 'Bir kez yükle',
  embedAlways: '{provider} için her zaman izin ver',
  embedOpen: '{provider} üzerinde aç',
  framed: 'Bu sayfa başka bir sitenin sayfası içinde gösteriliyor. Bu yüzden burada hiçbir şeye izin verilemez.',
  framedOpen: 'Bu sayfayı yeni sekmede aç',
};

export const settings: SettingsTexts = {
  version: 'tr-2',
  save: 'Kaydet',
  close: 'Kaydetmeden kapat',
  preferencesIntro:
    'Her çerez türü için izin verip vermediğinizi seçin. Bir düğme kapalıysa o çerezleri yerleştirmeyiz.',
  noChoiceYet: 'Henüz bir seçim yapmadınız.',
  choiceOf: '{date} tarihli seçiminiz: {choices}.',
  onlyFunctional: 'yalnızca işlevsel',
  policy: 'Gizlilik ve çerez politikası',
  policyVersion: 'sürüm {version}',
  alwaysOn: 'Her zaman açık',
  functionalDescription:
    'Bu çerezler web sitesinin çalışması için gereklidir. Örneğin çerez seçiminizin saklanması için kullanılır. Bunlar için rızanızı istememiz gerekmez.',
  analyticsGoogle:
    'Google Analytics ile ziyaretçilerin siteyi nasıl kullandığını ölçüyoruz. Örneğin hangi sayfalara baktıklarını görüyoruz. Google bunun için çerezler yerleştirir ve ziyaretinizle ilgili veriler alır. Google, IP adresinizi de alır. Google’a göre Google Analytics bu adresi kaydetmez. Diğer veriler orada 2 veya 14 ay saklanır. Google, verilerinizi Avrupa dışında da kullanabilir, örneğin Amerika Birleşik Devletleri’nde.',
  analyticsDescription:
    'Bu çerezlerle ziyaretçilerin siteyi nasıl kullandığını ölçüyoruz. Örneğin hangi sayfalara baktıklarını görüyoruz.',
  advertisingGoogle:
    'Google Ads (eski adıyla AdWords) ile reklamlarımızın işe yarayıp yaramadığını ölçüyoruz. Google bunun için çerezler yerleştirir ve bize bir reklam üzerinden geldiğinizi görebilir. Google, IP adresinizi de alır. Google, verilerinizi Avrupa dışında da kullanabilir, örneğin Amerika Birleşik Devletleri’nde.',
  advertisingDescription: 'Bu çerezlerle reklamlarımızın işe yarayıp yaramadığını ölçüyoruz.',
  personalisedDescription: 'Bu verilerle size başka web sitelerinde ziyaretinizle ilgili reklamlar gösterilebilir.',
  viaTagManager: 'Bunu yapan hizmetleri Google Tag Manager ile yüklüyoruz.',
  otherDescription: '{name} için çerezler.',
  rights:
    'Verilerinizi görme, düzelttirme, sildirme, yanınızda götürme ve kullanımını sınırlandırma hakkınız vardır. Rızanızı istediğiniz zaman geri alabilirsiniz. Şikâyetiniz mi var? Denetim makamına başvurun: {supervisor}.',
  responsible: 'Verilerinizin kullanımından {controller} sorumludur.',
  questions: 'Sorularınız mı var? {contact} adresine yazın.',
};

export const cookies: CookieTexts = {
  googleDecides:
    'Google, Google Ireland Limited şirketidir. Google’ın hangi çerezleri yerleştireceğine Google karar verir. Liste değişebilir.',
  googleCookies: 'Google çerezleri',
  googlePrivacy: 'Google, verileri nasıl kullanır',
  showCookies: 'Çerezleri göster ({count})',
  tableCaption: '{category} grubundaki çerezler',
  columnName: 'Ad',
  columnProvider: 'Sağlayıcı',
  columnPurpose: 'Amaç',
  columnDuration: 'Süre',
  columnKind: 'Tür',
  columnReaders: 'Verileri kim görebilir',
  kindCookie: 'çerez',
  kindLocalStorage: 'yerel depolama',
  kindSessionStorage: 'oturum depolaması',
  untilCleared: 'siz silene kadar',
  untilSent: 'seçiminiz iletilene kadar',
  purposeChoice: 'çerez seçiminizi hatırlamak',
  purposeRecord: 'web sitesine ulaşana kadar seçiminizin kanıtını saklamak',
  purposeVisitor: 'ziyaretçileri birbirinden ayırt etmek',
  purposeVisit: 'bir ziyarette neler olduğunu izlemek',
  purposeResult: 'bir reklamın ne sonuç verdiğini ölçmek',
  purposeClick: 'hangi reklam üzerinden geldiğinizi hatırlamak',
  purposeTest: 'çerezlerin çalışıp çalışmadığını görmek',
  change: 'Seçimimi değiştir',
  withdraw: 'Rızamı geri al',
  copyCookies: 'Çerezlerimi kopyala',
  copied: 'Kopyalandı.',
  copyByHand: 'Aşağıdaki metni kopyalayın.',
  copyWarning:
    'Verilerinizi görmek mi istiyorsunuz? Talebinize çerezlerinizin bir kopyasını ekleyin. Bu kopyayı yalnızca {controller} ile paylaşın.',
  download: 'Seçimimi indir',
  notVisible:
    'Bu sayfa tüm çerezleri görmez. Yalnızca sunucunun okuduğu çerezleri ve Google gibi başka web sitelerinin çerezlerini göremez. Bunları tarayıcınızın ayarlarında bulabilirsiniz.',
};

export const answers: AnswerWords = {
  accept: 'ediyorum onaylıyorum izin ver evet',
  reject: 'reddediyorum hayır',
  other: 'çerezleri',
};

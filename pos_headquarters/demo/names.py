"""Names, streets and cities of the demo retailer's customers, in several scripts."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Culture:
    """How people of one language are called and where they live. Names: `as written/as in an email`."""

    country: str
    first_names: tuple[str, ...]
    last_names: tuple[str, ...]
    cities: tuple[str, ...]
    streets: tuple[str, ...]
    companies: tuple[str, ...]
    phone: Callable[[Random], str]
    postal_code: Callable[[Random], str]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _lines(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(","))


def _digits(pattern: str) -> Callable[[Random], str]:
    """A maker of numbers: each # is a digit."""
    return lambda random: "".join(str(int(random.random() * 10)) if mark == "#" else mark for mark in pattern)


def _any_of(*patterns: str) -> Callable[[Random], str]:
    makers = [_digits(pattern) for pattern in patterns]
    return lambda random: makers[int(random.random() * len(makers))](random)


SWEDISH = Culture(
    "SE",
    _words(
        "Anna Åsa Björn Börje Eva Erik Göran Håkan Ingrid "
        "Jörgen Karin Lars Märta Nils Östen Pär Sara Sören "
        "Tove Ulla Viktor Åke Åsmund Örjan Maja Elsa Hugo "
        "Alva Signe Gösta Kerstin Mats Per Sven Ebba Linnéa"
    ),
    _words(
        "Andersson Åberg Åkesson Bergström Björk Dahlström Ekström Forsberg Gustafsson Hägglund Höglund "
        "Johansson Karlsson Lindström Löfgren Månsson Nilsson "
        "Nyström Öberg Öhman Persson Sandström Sjöberg "
        "Söderström Wallin Åström Ängqvist Holmgren Lundgren Bäckström Norén Lindén Ström"
    ),
    _lines("Stockholm, Göteborg, Malmö, Uppsala, Örebro, Västerås, Linköping, Umeå, Växjö, Gävle"),
    _lines(
        "Storgatan, Drottninggatan, Kungsgatan, Åsögatan, Hornsgatan, Järntorget, Östra Hamngatan, Nygatan"
    ),
    _lines("Åhléns Möbler AB, Nordlyset Interiör AB, Östermalms Ost & Vin AB, Svea Trä AB"),
    _any_of("070-### ## ##", "+46 70 ### ## ##", "073#######", "0046 72 ### ## ##", "08-### ## ##"),
    _digits("1## ##"),
)
FRENCH = Culture(
    "FR",
    _words(
        "Éloïse François Hélène Jérôme Chloé Zoé Maëlle Noël Amélie Benoît Céline Damien Édouard Françoise "
        "Gaëtan Inès Joël Léa Mathéo Nathalie Océane Pascal "
        "Raphaël Sébastien Théo Valérie Yves Agnès René Aurélie"
    ),
    _words(
        "Lefèvre Béranger Dupré Garçon Hénault Müller Noël "
        "Périer Rousseau Séguin Tréville Vallée Bénard Gérard "
        "Durand Moreau Fournier Girard Lambert Bonnet François "
        "Mercier Dupont Chevalier Gauthier Perrin Clément "
        "Besançon L'Hermitte D'Artois"
    ),
    _lines("Paris, Lyon, Besançon, Nîmes, Orléans, Sète, Béziers, Saint-Étienne, Angoulême, Évry"),
    _lines(
        "rue de la Paix, avenue de l'Opéra, rue Bélanger, "
        "boulevard Voltaire, quai d'Orsay, rue du Fbg St-Honoré"
    ),
    _lines("Maison Lumière SAS, Café de l'Étoile SARL, Pâtisserie Noël, Hôtel du Château SA"),
    _any_of("06 ## ## ## ##", "+33 6 ## ## ## ##", "07.##.##.##.##", "+33 (0)1 ## ## ## ##"),
    _digits("75###"),
)
LATVIAN = Culture(
    "LV",
    _words(
        "Jānis Andris Juris Edgars Mārtiņš Pēteris Kristīne Līga "
        "Ilze Dace Zane Inga Anna Sandra Santa Kārlis "
        "Ģirts Ņina Šarlote Žanis Aivars Ēriks Ūdris Baiba Evita Gunārs Raimonds Vēsma Īrisa"
    ),
    _words(
        "Bērziņš Kalniņš Ozoliņš Jansons Liepiņš Krūmiņš Balodis "
        "Eglītis Zariņš Pētersons Vītols Kļaviņš Kārkliņš "
        "Ābele Šmite Žagars Ķirsis Ģēvele Ņikiforova Āboliņa Sproģe Dūmiņa Līdaka Grīnberga"
    ),
    _lines("Rīga, Jūrmala, Liepāja, Daugavpils, Cēsis, Ventspils, Rēzekne, Kuldīga"),
    _lines("Brīvības iela, Elizabetes iela, Čaka iela, Ģertrūdes iela, Ķīpsalas iela, Valdemāra iela"),
    _lines("Rīgas Porcelāns SIA, Zaļā Bode SIA, Čiekurs SIA, Ķekars un Dēli SIA"),
    _any_of("2# ### ###", "+371 2# ### ###", "00371 2#######", "+371 67 ### ###"),
    _digits("LV-1###"),
)
CHINESE = Culture(
    "CN",
    _words(
        "伟/wei 芳/fang 娜/na 秀英/xiuying 敏/min 静/jing 丽/li "
        "强/qiang 磊/lei 军/jun 洋/yang 勇/yong 艳/yan "
        "杰/jie 娟/juan 涛/tao 明/ming 超/chao "
        "秀兰/xiulan 霞/xia 平/ping 刚/gang 桂英/guiying 小龙/xiaolong"
    ),
    _words(
        "王/wang 李/li 张/zhang 刘/liu 陈/chen 杨/yang 黄/huang "
        "赵/zhao 吴/wu 周/zhou 徐/xu 孙/sun 马/ma 朱/zhu "
        "胡/hu 林/lin 郭/guo 何/he 高/gao 罗/luo 欧阳/ouyang 司马/sima"
    ),
    _lines("北京, 上海, 广州, 深圳, 成都, 杭州, 武汉, 西安"),
    _lines("人民路, 中山路, 解放大道, 南京西路, 建国门外大街"),
    _lines("明珠商贸有限公司, 长城茶业有限公司, 华夏丝绸有限公司"),
    _any_of("+86 13# #### ####", "13#########", "0086 15# #### ####"),
    _digits("######"),
)
ARABIC = Culture(
    "AE",
    _words(
        "محمد/mohammed أحمد/ahmed فاطمة/fatima مريم/maryam علي/ali "
        "عمر/omar خالد/khalid ليلى/layla سارة/sara "
        "يوسف/youssef نور/nour زينب/zainab إبراهيم/ibrahim حسن/hassan هدى/huda عائشة/aisha"
    ),
    _words(
        "الهاشمي/alhashimi النجار/alnajjar الحداد/alhaddad المصري/almasri "
        "العلي/alali خوري/khoury حداد/haddad "
        "منصور/mansour السيد/alsayed القاسمي/alqasimi المكتوم/almaktoum بركات/barakat"
    ),
    _lines("دبي, أبو ظبي, الشارقة, العين, عجمان"),
    _lines("شارع الشيخ زايد, شارع الوصل, شارع الكورنيش, شارع المكتوم"),
    _lines("شركة النور للتجارة, مؤسسة الخليج للعطور, بيت العود"),
    _any_of("+971 5# ### ####", "05########", "00971 4 ### ####"),
    _digits("#####"),
)

ONE_WORD = _words("Madonna Björk Pelé Sade Zendaya Røyksopp Aurora Loreen Kaņepe 孔子 فيروز Ye")
VERY_LONG = _lines(
    "Wolfeschlegelsteinhausenbergerdorff-Schwarzenfeld von und zu Hohenlohe-Waldenburg-Schillingsfürst, "
    "María de los Ángeles Guadalupe Concepción Fernández de Córdoba y Álvarez de Toledo, "
    "Venkatanarasimharajuvaripeta Subrahmanyam Chandrasekharan Lakshminarasimhan"
)
NOTES = (
    "Asked to be called when the autumn collection arrives.",
    "Föredrar ull framför bomull. Storlek 42.",
    "Préfère être contactée par email, jamais le matin.",
    "Vēlas saņemt ziņu, kad pienāk jauni porcelāna trauki.",
    "喜欢丝绸围巾，请在新品到店时通知。",
    "تفضل العطور الخفيفة.",
    "Brought the boots back; the zip is to be mended under warranty.",
    "Buys presents for three grandchildren every December.",
)
ACTIVITIES = {
    "Store visit": ("Tried on coats, took none.", "Provade tre par skor.", "A acheté un sac."),
    "Email": ("Sent the spring look book.", "Skickade inbjudan till kundkväll."),
    "Phone call": ("Confirmed the size.", "A rappelé au sujet de la commande."),
    "Appointment": ("Personal shopping, one hour.", "Mērīšana pie drēbnieka."),
}
NEXT_ACTIONS = (
    "Invite to the autumn preview",
    "Offer a fitting appointment",
    "Call about the order",
    "Send the look book",
    "Thank for the last visit",
)
BRANDS = _lines("Acne Studios, Filippa K, Sandqvist, Sessùn, A.P.C., Madara, Marimekko, Fjällräven")
INTERESTS = _lines("Shoes, Bags, Jewellery, Coats, Menswear, Children, Home, Fragrance")

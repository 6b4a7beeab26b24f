<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lv" sourcelanguage="en">
<context>
    <name>ActivationScreen</name>
    <message>
        <source>Activate this device</source>
        <translation>Aktivizēt šo ierīci</translation>
    </message>
    <message>
        <source>Headquarters gives an address and a code for each register. The code works once.</source>
        <translation>Galvenais birojs katrai kasei izsniedz adresi un kodu. Kods ir derīgs vienu reizi.</translation>
    </message>
    <message>
        <source>Headquarters address</source>
        <translation>Galvenā biroja adrese</translation>
    </message>
    <message>
        <source>Activation code</source>
        <translation>Aktivizācijas kods</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivizēt</translation>
    </message>
    <message>
        <source>Clienteling POS</source>
        <translation>Clienteling POS</translation>
    </message>
    <message>
        <source>Type the address that headquarters gave for this register.</source>
        <translation>Ievadiet adresi, ko galvenais birojs izsniedza šai kasei.</translation>
    </message>
    <message>
        <source>Type the code that headquarters gave for this register.</source>
        <translation>Ievadiet kodu, ko galvenais birojs izsniedza šai kasei.</translation>
    </message>
</context>
<context>
    <name>ActivityPanel</name>
    <message>
        <source>Every associate of the company who may see the customer will find it.</source>
        <translation>To redzēs ikviens uzņēmuma darbinieks, kurš drīkst skatīt klientu.</translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation>Pievienot aktivitāti</translation>
    </message>
    <message>
        <source>Add activity for %1</source>
        <translation>Pievienot aktivitāti: %1</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tips</translation>
    </message>
    <message>
        <source>What was done, or is to be done</source>
        <translation>Kas paveikts vai vēl jādara</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Atgādinājums</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Atsvaidzināt</translation>
    </message>
    <message>
        <source>Ask headquarters for its activity types now</source>
        <translation>Tūlīt pieprasīt galvenā biroja aktivitāšu tipus</translation>
    </message>
    <message>
        <source>Reading the activity types…</source>
        <translation>Nolasa aktivitāšu tipus…</translation>
    </message>
    <message>
        <source>The activity types can&apos;t be shown.</source>
        <translation>Aktivitāšu tipus nevar parādīt.</translation>
    </message>
    <message>
        <source>No follow-up</source>
        <translation>Bez atgādinājuma</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Rīt</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Pēc nedēļas</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>Pēc mēneša</translation>
    </message>
    <message>
        <source>As headquarters had them: %1</source>
        <translation>Galvenā biroja saraksts: %1</translation>
    </message>
</context>
<context>
    <name>ActivityTypes</name>
    <message>
        <source>Store visit</source>
        <translation>Veikala apmeklējums</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E‑pasts</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Tālruņa zvans</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Tikšanās</translation>
    </message>
</context>
<context>
    <name>AddressCard</name>
    <message>
        <source>Remove</source>
        <translation>Noņemt</translation>
    </message>
    <message>
        <source>Make primary</source>
        <translation>Padarīt par primāro</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Nolūks</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Valsts</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adrese</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Pasta indekss</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Pilsēta</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>Novads vai reģions</translation>
    </message>
    <message>
        <source>Contact at this address</source>
        <translation>Kontaktpersona šajā adresē</translation>
    </message>
    <message>
        <source>Phone at this address</source>
        <translation>Tālrunis šajā adresē</translation>
    </message>
    <message>
        <source>Email at this address</source>
        <translation>E‑pasts šajā adresē</translation>
    </message>
    <message>
        <source>Primary address</source>
        <translation>Primārā adrese</translation>
    </message>
    <message>
        <source>Address %1</source>
        <translation>%1. adrese</translation>
    </message>
</context>
<context>
    <name>AddressFields</name>
    <message>
        <source>Home</source>
        <translation>Mājas</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Uzņēmums</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Birojs</translation>
    </message>
    <message>
        <source>Post box</source>
        <translation>Pasta kastīte</translation>
    </message>
    <message>
        <source>Add address</source>
        <translation>Pievienot adresi</translation>
    </message>
</context>
<context>
    <name>AddressesTab</name>
    <message>
        <source>An address is added with Edit.</source>
        <translation>Adresi pievieno ar Rediģēt.</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>Nav adreses</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Primārā</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>Kontaktpersona: %1</translation>
    </message>
    <message>
        <source>Marketing: %1</source>
        <translation>Mārketings: %1</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Nokopēts: %1</translation>
    </message>
</context>
<context>
    <name>AffiliationsTab</name>
    <message>
        <source>Reading the affiliations…</source>
        <translation>Nolasa piederības…</translation>
    </message>
    <message>
        <source>The affiliations can&apos;t be shown.</source>
        <translation>Piederības nevar parādīt.</translation>
    </message>
    <message>
        <source>Affiliations</source>
        <translation>Piederības</translation>
    </message>
    <message>
        <source>Headquarters has defined none.</source>
        <translation>Galvenais birojs nav definējis nevienu.</translation>
    </message>
    <message>
        <source>Loyalty cards</source>
        <translation>Lojalitātes kartes</translation>
    </message>
    <message>
        <source>No loyalty card yet. Issue one with the button below.</source>
        <translation>Lojalitātes kartes vēl nav. Izsniedziet to ar pogu zemāk.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Noņemt</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Pievienot</translation>
    </message>
    <message>
        <source>Headquarters is asked…</source>
        <translation>Jautā galvenajam birojam…</translation>
    </message>
</context>
<context>
    <name>AllStores</name>
    <message>
        <source>Search all stores</source>
        <translation>Meklēt visos veikalos</translation>
    </message>
    <message>
        <source>Headquarters looks in all stores…</source>
        <translation>Galvenais birojs meklē visos veikalos…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Atcelt</translation>
    </message>
    <message>
        <source>Customers of all stores</source>
        <translation>Visu veikalu klienti</translation>
    </message>
    <message>
        <source>Back to this store</source>
        <translation>Atpakaļ uz šo veikalu</translation>
    </message>
    <message>
        <source>The customer is brought to this register…</source>
        <translation>Klients tiek pārsūtīts uz šo kasi…</translation>
    </message>
    <message>
        <source>All stores can be searched while headquarters can be reached; the register is offline.</source>
        <translation>Visos veikalos var meklēt, kamēr ir savienojums ar galveno biroju; kase ir bezsaistē.</translation>
    </message>
    <message>
        <source>To search all stores, type at least %1 characters.</source>
        <translation>Lai meklētu visos veikalos, ievadiet vismaz %1 rakstzīmes.</translation>
    </message>
</context>
<context>
    <name>AttributeFields</name>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (obligāti)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Jā</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nē</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>No %1 līdz %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>No %1</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>Līdz %1</translation>
    </message>
</context>
<context>
    <name>AttributesTab</name>
    <message>
        <source>Headquarters has not defined any for customers.</source>
        <translation>Galvenais birojs klientiem nav definējis nevienu atribūtu.</translation>
    </message>
    <message>
        <source>No attributes</source>
        <translation>Nav atribūtu</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatūra</translation>
    </message>
    <message>
        <source>Chinese characters can&apos;t be typed here: write names in pinyin, or connect a keyboard with an input method.</source>
        <translation>Ķīniešu rakstzīmes šeit nevar ievadīt: rakstiet vārdus piņjiņā vai pievienojiet tastatūru ar ievades metodi.</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Lielie burti</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Pārslēgšanas taustiņš</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Dzēst</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Ievadīt</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>Cipari un zīmes</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Burti</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Atstarpe</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Nākamais lauks</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <translation>Paslēpt tastatūru</translation>
    </message>
    <message>
        <source>ABC</source>
        <translation>ABC</translation>
    </message>
</context>
<context>
    <name>BookBar</name>
    <message>
        <source>Export…</source>
        <translation>Eksportēt…</translation>
    </message>
    <message>
        <source>Call or mail…</source>
        <translation>Zvanīt vai rakstīt…</translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation>Pievienot aktivitāti</translation>
    </message>
    <message>
        <source>Remove from client book</source>
        <translation>Noņemt no grāmatas</translation>
    </message>
    <message>
        <source>Reassign…</source>
        <translation>Piešķirt citam…</translation>
    </message>
    <message>
        <source>Reassign the whole book…</source>
        <translation>Piešķirt citam visu grāmatu…</translation>
    </message>
    <message>
        <source>They stay customers, with their notes and activities</source>
        <translation>Viņi paliek klienti, ar savām piezīmēm un aktivitātēm</translation>
    </message>
    <message>
        <source>Move the customers to another associate&apos;s client book</source>
        <translation>Pārvietot klientus uz cita darbinieka klienta grāmatu</translation>
    </message>
    <message>
        <source>Write the customers to a file: a spreadsheet or contacts</source>
        <translation>Saglabāt klientus failā: izklājlapā vai kontaktos</translation>
    </message>
    <message>
        <source>With what each customer said about marketing</source>
        <translation>Ar katra klienta atbildi par mārketingu</translation>
    </message>
    <message>
        <source>Move everybody of this client book, to one or to several</source>
        <translation>Pārvietot visus šīs klienta grāmatas klientus vienam vai vairākiem darbiniekiem</translation>
    </message>
    <message>
        <source>Activity added for %1.</source>
        <translation>Aktivitāte pievienota: %1.</translation>
    </message>
</context>
<context>
    <name>BookMessages</name>
    <message>
        <source>1 customer added to your client book.</source>
        <translation>Jūsu klienta grāmatai pievienots 1 klients.</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers added to your client book.</source>
        <translation>
            <numerusform>Jūsu klienta grāmatai pievienots %1 klients.</numerusform>
            <numerusform>Jūsu klienta grāmatai pievienoti %1 klienti.</numerusform>
            <numerusform>Jūsu klienta grāmatai pievienoti %1 klientu.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 customer removed from your client book.</source>
        <translation>No jūsu klienta grāmatas noņemts 1 klients.</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers removed from your client book.</source>
        <translation>
            <numerusform>No jūsu klienta grāmatas noņemts %1 klients.</numerusform>
            <numerusform>No jūsu klienta grāmatas noņemti %1 klienti.</numerusform>
            <numerusform>No jūsu klienta grāmatas noņemti %1 klientu.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 customer reassigned.</source>
        <translation>1 klients atkārtoti piešķirts.</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers reassigned.</source>
        <translation>
            <numerusform>%1 klients atkārtoti piešķirts.</numerusform>
            <numerusform>%1 klienti atkārtoti piešķirti.</numerusform>
            <numerusform>%1 klientu atkārtoti piešķirti.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone for 1 customer.</source>
        <translation>Atsaukts 1 klientam.</translation>
    </message>
    <message numerus="yes">
        <source>Undone for %1 customers.</source>
        <translation>
            <numerusform>Atsaukts %1 klientam.</numerusform>
            <numerusform>Atsaukts %1 klientiem.</numerusform>
            <numerusform>Atsaukts %1 klientiem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not done for %1 more.</source>
        <translation>
            <numerusform>Nav izdarīts vēl %1 klientam.</numerusform>
            <numerusform>Nav izdarīts vēl %1 klientiem.</numerusform>
            <numerusform>Nav izdarīts vēl %1 klientiem.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Busy</name>
    <message>
        <source>Working</source>
        <translation>Notiek apstrāde</translation>
    </message>
</context>
<context>
    <name>ButtonPanel</name>
    <message>
        <source>Not yet in %1</source>
        <translation>Vēl nav: %1</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Kā parasti</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ko tā dara</translation>
    </message>
    <message>
        <source>Grid that it opens</source>
        <translation>Režģis, ko tā atver</translation>
    </message>
    <message>
        <source>Words to search for</source>
        <translation>Meklējamie vārdi</translation>
    </message>
    <message>
        <source>Language of its texts</source>
        <translation>Tekstu valoda</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Teksts</translation>
    </message>
    <message>
        <source>Tooltip</source>
        <translation>Paskaidre</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Krāsa</translation>
    </message>
    <message>
        <source>Own colours</source>
        <translation>Savas krāsas</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Fons</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Burti</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Ikona</translation>
    </message>
    <message>
        <source>Picture from a file</source>
        <translation>Attēls no faila</translation>
    </message>
    <message>
        <source>Size of its letters</source>
        <translation>Burtu lielums</translation>
    </message>
    <message>
        <source>The whole layout</source>
        <translation>Viss izkārtojums</translation>
    </message>
    <message>
        <source>Remove this button</source>
        <translation>Noņemt šo pogu</translation>
    </message>
    <message>
        <source>A contrast of %1 to 1; at least %2 is needed.</source>
        <translation>Kontrasts ir %1 pret 1; vajag vismaz %2.</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Attēls %1</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Unassigned (%1)</source>
        <translation>Nepiešķirts (%1)</translation>
    </message>
    <message>
        <source>today</source>
        <translation>šodien</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>rīt</translation>
    </message>
    <message numerus="yes">
        <source>in %1 days</source>
        <translation>
            <numerusform>pēc %1 dienas</numerusform>
            <numerusform>pēc %1 dienām</numerusform>
            <numerusform>pēc %1 dienām</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Clear all</source>
        <translation>Notīrīt visu</translation>
    </message>
    <message>
        <source>Clear %1</source>
        <translation>Notīrīt: %1</translation>
    </message>
</context>
<context>
    <name>ClientBookScreen</name>
    <message>
        <source>View customers in client book</source>
        <translation>Skatīt klientus klienta grāmatā</translation>
    </message>
    <message>
        <source>My client book</source>
        <translation>Mana klienta grāmata</translation>
    </message>
    <message>
        <source>%1’s client book</source>
        <translation>Klienta grāmata: %1</translation>
    </message>
    <message>
        <source>This client book is empty</source>
        <translation>Šī klienta grāmata ir tukša</translation>
    </message>
    <message>
        <source>Customer search</source>
        <translation>Klientu meklēšana</translation>
    </message>
    <message>
        <source>Your client book is empty</source>
        <translation>Jūsu klienta grāmata ir tukša</translation>
    </message>
    <message>
        <source>Reading the client book…</source>
        <translation>Nolasa klienta grāmatu…</translation>
    </message>
    <message>
        <source>Customers come into it when they are reassigned to this associate.</source>
        <translation>Klienti tajā nonāk, kad tos atkārtoti piešķir šim darbiniekam.</translation>
    </message>
    <message>
        <source>Find customers in Customer search, tick them, and press Add customer to client book.</source>
        <translation>Atrodiet klientus sadaļā Klientu meklēšana, atzīmējiet tos un nospiediet Pievienot klientu klienta grāmatai.</translation>
    </message>
    <message>
        <source>Customers in the client book</source>
        <translation>Klienti klienta grāmatā</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation>Precizēt</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Kārtot</translation>
    </message>
    <message>
        <source>The order of the cards</source>
        <translation>Kartīšu secība</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Vārds</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Pēc vārda</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Pēdējā saziņa</translation>
    </message>
    <message>
        <source>Who was not contacted for longest first</source>
        <translation>Vispirms tie, ar kuriem visilgāk nav sazinājušies</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>Nākamais datums</translation>
    </message>
    <message>
        <source>Whose next date comes round first</source>
        <translation>Vispirms tie, kuru datums pienāks visdrīzāk</translation>
    </message>
    <message>
        <source>Filter by name, phone, email</source>
        <translation>Vārds, tālrunis, e‑pasts</translation>
    </message>
    <message>
        <source>The client book can&apos;t be shown</source>
        <translation>Klienta grāmatu nevar parādīt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Notīrīt filtru</translation>
    </message>
    <message>
        <source>Parts of a name, a phone number, an email or an account number are looked for.</source>
        <translation>Tiek meklēts pēc vārda, tālruņa numura, e‑pasta vai konta numura daļas.</translation>
    </message>
    <message>
        <source>Clear all refiners</source>
        <translation>Notīrīt visus precizētājus</translation>
    </message>
    <message>
        <source>All that is refined by has to fit; of one refiner any choice will do.</source>
        <translation>Jāatbilst visiem precizētājiem; katram no tiem pietiek ar vienu izvēli.</translation>
    </message>
    <message>
        <source>Nobody in this client book matches</source>
        <translation>Šajā klienta grāmatā neviens neatbilst</translation>
    </message>
    <message numerus="yes">
        <source>Refine (%1)</source>
        <translation>
            <numerusform>Precizēt (%1)</numerusform>
            <numerusform>Precizēt (%1)</numerusform>
            <numerusform>Precizēt (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>%1 has saved this layout at headquarters since you began. Nothing of either is lost: choose which one to go on with.</source>
        <translation>%1 ir saglabājis šo izkārtojumu galvenajā birojā, kopš sākāt. Ne viens, ne otrs nav zudis: izvēlieties, ar kuru turpināt.</translation>
    </message>
    <message>
        <source>Somebody else has arranged this layout</source>
        <translation>Kāds cits ir kārtojis šo izkārtojumu</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Turpināt</translation>
    </message>
    <message>
        <source>Changed by %1</source>
        <translation>Mainījis %1</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>Mainījāt jūs</translation>
    </message>
    <message>
        <source>Nothing that can be seen.</source>
        <translation>Nekas redzams.</translation>
    </message>
    <message>
        <source>Keep mine as a new layout</source>
        <translation>Paturēt manējo kā jaunu izkārtojumu</translation>
    </message>
    <message>
        <source>Take theirs; Undo brings mine back</source>
        <translation>Ņemt viņu; Atsaukt atgriež manējo</translation>
    </message>
    <message>
        <source>Put mine in the place of theirs</source>
        <translation>Likt manējo viņu vietā</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Type</source>
        <translation>Tips</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Atgādinājums</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Pievienot</translation>
    </message>
    <message>
        <source>Keep it (Ctrl+Enter)</source>
        <translation>Saglabāt (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Piezīme</translation>
    </message>
    <message>
        <source>Write a note about %1…</source>
        <translation>Rakstīt piezīmi: %1…</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Rakstīt piezīmi…</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>Tips: %1</translation>
    </message>
    <message>
        <source>Refresh the types</source>
        <translation>Atsvaidzināt tipus</translation>
    </message>
</context>
<context>
    <name>ConflictRow</name>
    <message>
        <source>What you typed</source>
        <translation>Jūsu ievadītais</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Not asked</source>
        <translation>Nav jautāts</translation>
    </message>
    <message>
        <source>Agreed %1</source>
        <translation>Piekrita %1</translation>
    </message>
    <message>
        <source>Declined %1</source>
        <translation>Atteicās %1</translation>
    </message>
    <message>
        <source>Not asked about marketing</source>
        <translation>Par mārketingu nav jautāts</translation>
    </message>
    <message>
        <source>Agreed to marketing</source>
        <translation>Piekrita mārketingam</translation>
    </message>
    <message>
        <source>Declined marketing</source>
        <translation>Atteicās no mārketinga</translation>
    </message>
</context>
<context>
    <name>ContactFields</name>
    <message>
        <source>Email</source>
        <translation>E‑pasts</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Tālrunis</translation>
    </message>
    <message>
        <source>Add email</source>
        <translation>Pievienot e‑pastu</translation>
    </message>
    <message>
        <source>Add phone</source>
        <translation>Pievienot tālruni</translation>
    </message>
    <message>
        <source>They are kept, and take effect once headquarters has assigned the account number.</source>
        <translation>Tie tiek saglabāti un stāsies spēkā, tiklīdz galvenais birojs būs piešķīris konta numuru.</translation>
    </message>
</context>
<context>
    <name>ContactLine</name>
    <message>
        <source>Copy</source>
        <translation>Kopēt</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Kopēt: %1</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Zvanīt: %1</translation>
    </message>
    <message>
        <source>Mail to %1</source>
        <translation>Rakstīt: %1</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Tālrunis</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E‑pasts</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adrese</translation>
    </message>
</context>
<context>
    <name>ContactPanel</name>
    <message>
        <source>Call or mail %1</source>
        <translation>Zvanīt vai rakstīt: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %1 more</source>
        <translation>
            <numerusform>un vēl %1</numerusform>
            <numerusform>un vēl %1</numerusform>
            <numerusform>un vēl %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No email and no phone</source>
        <translation>Nav e‑pasta un tālruņa</translation>
    </message>
    <message>
        <source>%1 is copied.</source>
        <translation>Nokopēts: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 addresses are copied. Paste them into your mail’s Bcc.</source>
        <translation>
            <numerusform>Nokopēta %1 adrese. Ielīmējiet to vēstules Bcc laukā.</numerusform>
            <numerusform>Nokopētas %1 adreses. Ielīmējiet tās vēstules Bcc laukā.</numerusform>
            <numerusform>Nokopētas %1 adreses. Ielīmējiet tās vēstules Bcc laukā.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Rakstīt</translation>
    </message>
    <message>
        <source>Mail to %1</source>
        <translation>Rakstīt: %1</translation>
    </message>
    <message>
        <source>1 customer declined marketing and will not be mailed.</source>
        <translation>1 klients atteicās no mārketinga un e‑pastu nesaņems.</translation>
    </message>
    <message>
        <source>%1 without email.</source>
        <translation>%1 bez e‑pasta.</translation>
    </message>
    <message>
        <source>Nobody here declined marketing by mail.</source>
        <translation>Neviens no viņiem nav atteicies no mārketinga e‑pastā.</translation>
    </message>
</context>
<context>
    <name>ContactRow</name>
    <message>
        <source>Another email</source>
        <translation>Cits e‑pasts</translation>
    </message>
    <message>
        <source>Another phone</source>
        <translation>Cits tālrunis</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Mārketings</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Nav jautāts</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Piekrita</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Atteicās</translation>
    </message>
    <message>
        <source>Remove this contact</source>
        <translation>Noņemt šo kontaktu</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Noņemt</translation>
    </message>
</context>
<context>
    <name>ContactsTab</name>
    <message>
        <source>They are added with Edit.</source>
        <translation>Tos pievieno ar Rediģēt.</translation>
    </message>
    <message>
        <source>No email and no phone</source>
        <translation>Nav e‑pasta un tālruņa</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Sniegtās atbildes</translation>
    </message>
    <message>
        <source>Marketing: %1</source>
        <translation>Mārketings: %1</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Piekrita</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Atteicās</translation>
    </message>
    <message>
        <source>%1: agreed to marketing</source>
        <translation>%1: piekrita mārketingam</translation>
    </message>
    <message>
        <source>%1: declined marketing</source>
        <translation>%1: atteicās no mārketinga</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Nokopēts: %1</translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message>
        <source>First name</source>
        <translation>Vārds</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Uzvārds</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organizācija</translation>
    </message>
    <message>
        <source>Reading what headquarters asks for…</source>
        <translation>Nolasa, ko prasa galvenais birojs…</translation>
    </message>
    <message>
        <source>Some of what headquarters asks for can&apos;t be shown here.</source>
        <translation>Daļu no tā, ko prasa galvenais birojs, te nevar parādīt.</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message numerus="yes">
        <source>%1 days late</source>
        <translation>
            <numerusform>kavē %1 dienu</numerusform>
            <numerusform>kavē %1 dienas</numerusform>
            <numerusform>kavē %1 dienu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days</source>
        <translation>
            <numerusform>%1 diena</numerusform>
            <numerusform>%1 dienas</numerusform>
            <numerusform>%1 dienu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionList</name>
    <message>
        <source>What there is to decide can&apos;t be shown.</source>
        <translation>Izlemjamo nevar parādīt.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Atstāt, kā ir</translation>
    </message>
    <message>
        <source>Ask a manager to reassign</source>
        <translation>Lūgt vadītājam piešķirt citam</translation>
    </message>
    <message>
        <source>Reassign now</source>
        <translation>Piešķirt citam tūlīt</translation>
    </message>
    <message>
        <source>Made %1.</source>
        <translation>Veikts: %1.</translation>
    </message>
    <message>
        <source>Wanted: the client book of %1.</source>
        <translation>Vēlamā klienta grāmata: %1.</translation>
    </message>
    <message>
        <source>A manager has been asked.</source>
        <translation>Vadītājs ir uzrunāts.</translation>
    </message>
</context>
<context>
    <name>DesignerFiles</name>
    <message>
        <source>Open a layout&apos;s file</source>
        <translation>Atvērt izkārtojuma failu</translation>
    </message>
    <message>
        <source>Screen layout (*.json)</source>
        <translation>Ekrāna izkārtojums (*.json)</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Izvēlēties attēlu</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Attēli (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Nothing was changed here. Correct the file, and open it again. Each line says where in the file.</source>
        <translation>Šeit nekas nav mainīts. Izlabojiet failu un atveriet to vēlreiz. Katra rinda pasaka vietu failā.</translation>
    </message>
    <message>
        <source>%1 is no layout that registers can show</source>
        <translation>%1 nav izkārtojums, ko kases var parādīt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Aizvērt</translation>
    </message>
</context>
<context>
    <name>DesignerSave</name>
    <message>
        <source>Leave without saving?</source>
        <translation>Vai iziet, nesaglabājot?</translation>
    </message>
    <message>
        <source>What you arranged since it was saved last is lost.</source>
        <translation>Tas, ko sakārtojāt kopš pēdējās saglabāšanas, tiks zaudēts.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Iziet</translation>
    </message>
</context>
<context>
    <name>DesignerScreen</name>
    <message>
        <source>Arrange screens</source>
        <translation>Kārtot ekrānus</translation>
    </message>
    <message>
        <source>Size of the window</source>
        <translation>Loga izmērs</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Režģis</translation>
    </message>
    <message>
        <source>Add a button</source>
        <translation>Pievienot pogu</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atsaukt</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Atsaukt (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Atkārtot</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Atkārtot (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Reading the layout…</source>
        <translation>Nolasa izkārtojumu…</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Atvērt failu</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>Saglabāt failā</translation>
    </message>
    <message>
        <source>Save to headquarters</source>
        <translation>Saglabāt galvenajā birojā</translation>
    </message>
    <message>
        <source>Save the layout to a file</source>
        <translation>Saglabāt izkārtojumu failā</translation>
    </message>
    <message>
        <source>Screen layout (*.json)</source>
        <translation>Ekrāna izkārtojums (*.json)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Saglabāts: %1.</translation>
    </message>
    <message>
        <source>This is what headquarters has. Undo brings yours back.</source>
        <translation>Tas ir galvenā biroja izkārtojums. Atsaukt atgriež jūsējo.</translation>
    </message>
    <message>
        <source>Opened. Undo brings back what you had before.</source>
        <translation>Atvērts. Atsaukt atgriež to, kas bija iepriekš.</translation>
    </message>
</context>
<context>
    <name>DesignerWords</name>
    <message>
        <source>Teal</source>
        <translation>Zilganzaļa</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Zila</translation>
    </message>
    <message>
        <source>Navy</source>
        <translation>Tumši zila</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Brūna</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Zaļa</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violeta</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Rozā</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Olīvzaļa</translation>
    </message>
    <message>
        <source>Arrow back</source>
        <translation>Bultiņa atpakaļ</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Atkāpšanās taustiņš</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Grāmata</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>Ķeksītis</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Pulkstenis</translation>
    </message>
    <message>
        <source>Cross</source>
        <translation>Krustiņš</translation>
    </message>
    <message>
        <source>Two sheets</source>
        <translation>Divas lapas</translation>
    </message>
    <message>
        <source>Arrow down</source>
        <translation>Bultiņa uz leju</translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation>Zīmulis</translation>
    </message>
    <message>
        <source>Enter key</source>
        <translation>Ievades taustiņš</translation>
    </message>
    <message>
        <source>House</source>
        <translation>Māja</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Slēdzene</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>Aploksne</translation>
    </message>
    <message>
        <source>Emblem</source>
        <translation>Emblēma</translation>
    </message>
    <message>
        <source>Menu lines</source>
        <translation>Izvēlnes līnijas</translation>
    </message>
    <message>
        <source>Minus</source>
        <translation>Mīnuss</translation>
    </message>
    <message>
        <source>Sheet of notes</source>
        <translation>Piezīmju lapa</translation>
    </message>
    <message>
        <source>Cloud, struck out</source>
        <translation>Pārsvītrots mākonis</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Mākonis</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Ēka</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Viens cilvēks</translation>
    </message>
    <message>
        <source>Person and plus</source>
        <translation>Cilvēks un pluss</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Tālrunis</translation>
    </message>
    <message>
        <source>Plus</source>
        <translation>Pluss</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>Palielināmais stikls</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Zvaigzne</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Veikals</translation>
    </message>
    <message>
        <source>Two arrows</source>
        <translation>Divas bultiņas</translation>
    </message>
    <message>
        <source>Turning arrows</source>
        <translation>Riņķojošas bultiņas</translation>
    </message>
    <message>
        <source>Arrow turning back</source>
        <translation>Atpakaļ vērsta bultiņa</translation>
    </message>
    <message>
        <source>Warning triangle</source>
        <translation>Brīdinājuma trīsstūris</translation>
    </message>
    <message>
        <source>Something has to stand here.</source>
        <translation>Šeit kaut kam jābūt.</translation>
    </message>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>Ievadiet veselu skaitli no %1 līdz %2.</translation>
    </message>
    <message>
        <source>There is no room: something else stands there.</source>
        <translation>Nav vietas: tur jau kaut kas ir.</translation>
    </message>
    <message>
        <source>There is no room for everything in %1 columns and %2 rows.</source>
        <translation>%1 kolonnās un %2 rindās nav vietas visam.</translation>
    </message>
    <message>
        <source>It is used: a zone or a button still shows it.</source>
        <translation>Tas tiek lietots: to vēl rāda zona vai poga.</translation>
    </message>
    <message>
        <source>Enter a colour such as #0F6E67.</source>
        <translation>Ievadiet krāsu, piemēram, #0F6E67.</translation>
    </message>
    <message>
        <source>The text can&apos;t be read: a contrast of %1 to 1, and 4.5 is needed.</source>
        <translation>Tekstu nevar izlasīt: kontrasts ir %1 pret 1, bet vajag 4,5.</translation>
    </message>
    <message>
        <source>Another one has this name.</source>
        <translation>Šāds nosaukums jau ir citam.</translation>
    </message>
    <message>
        <source>The layout would have more than %1 kB. Remove a picture first, or add a smaller one.</source>
        <translation>Izkārtojums pārsniegtu %1 kB. Vispirms noņemiet kādu attēlu vai pievienojiet mazāku.</translation>
    </message>
    <message>
        <source>It is called “%1” now</source>
        <translation>Tagad to sauc “%1”</translation>
    </message>
    <message>
        <source>“%1” was added to %2</source>
        <translation>“%1” pievienots režģim %2</translation>
    </message>
    <message>
        <source>“%1” was removed from %2</source>
        <translation>“%1” noņemts no režģa %2</translation>
    </message>
    <message>
        <source>“%1” in %2 stands in column %3, row %4 now, %5 wide and %6 high</source>
        <translation>“%1” režģī %2 tagad ir %3. kolonnā, %4. rindā, platums %5, augstums %6</translation>
    </message>
    <message>
        <source>“%1” in %2 was changed</source>
        <translation>“%1” režģī %2 mainīts</translation>
    </message>
    <message>
        <source>The grid %1 was added</source>
        <translation>Pievienots režģis %1</translation>
    </message>
    <message>
        <source>The grid %1 was removed</source>
        <translation>Noņemts režģis %1</translation>
    </message>
    <message>
        <source>The grid %1 has another number of columns or rows</source>
        <translation>Režģim %1 ir cits kolonnu vai rindu skaits</translation>
    </message>
    <message>
        <source>The size %1 was added</source>
        <translation>Pievienots izmērs %1</translation>
    </message>
    <message>
        <source>The size %1 was removed</source>
        <translation>Noņemts izmērs %1</translation>
    </message>
    <message>
        <source>The size %1 shows something else</source>
        <translation>Izmērs %1 rāda ko citu</translation>
    </message>
    <message>
        <source>The picture %1 was added</source>
        <translation>Pievienots attēls %1</translation>
    </message>
    <message>
        <source>The picture %1 was removed</source>
        <translation>Noņemts attēls %1</translation>
    </message>
    <message>
        <source>The picture %1 is another one</source>
        <translation>Attēls %1 ir cits</translation>
    </message>
    <message>
        <source>the button “%1”</source>
        <translation>poga “%1”</translation>
    </message>
    <message>
        <source>the size %1</source>
        <translation>izmērs %1</translation>
    </message>
    <message>
        <source>It is still shown by %1. Have another grid shown there first.</source>
        <translation>To vēl rāda: %1. Vispirms ļaujiet tur rādīt citu režģi.</translation>
    </message>
    <message>
        <source>stores %1</source>
        <translation>veikali %1</translation>
    </message>
    <message>
        <source>registers %1</source>
        <translation>kases %1</translation>
    </message>
    <message>
        <source>workers %1</source>
        <translation>darbinieki %1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 un vēl %2</translation>
    </message>
</context>
<context>
    <name>DetailsBar</name>
    <message>
        <source>More</source>
        <translation>Vairāk</translation>
    </message>
    <message>
        <source>what only headquarters can do has to wait</source>
        <translation>tam, ko var tikai galvenais birojs, jāpagaida</translation>
    </message>
</context>
<context>
    <name>DetailsScreen</name>
    <message>
        <source>Copied: %1</source>
        <translation>Nokopēts: %1</translation>
    </message>
    <message>
        <source>Reading the customer…</source>
        <translation>Nolasa klientu…</translation>
    </message>
    <message>
        <source>Customer details</source>
        <translation>Klienta dati</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Laika skala</translation>
    </message>
    <message>
        <source>Contacts and consent</source>
        <translation>Kontakti un piekrišana</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adreses</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Atribūti</translation>
    </message>
    <message>
        <source>Affiliations and loyalty</source>
        <translation>Piederības un lojalitāte</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Pirkumi</translation>
    </message>
    <message>
        <source>Reassign…</source>
        <translation>Piešķirt citam…</translation>
    </message>
    <message>
        <source>Move the customer to another associate&apos;s client book</source>
        <translation>Pārvietot klientu uz cita darbinieka klienta grāmatu</translation>
    </message>
    <message>
        <source>Remove from client book</source>
        <translation>Noņemt no grāmatas</translation>
    </message>
    <message>
        <source>They stay a customer, with their notes and activities</source>
        <translation>Klients paliek klients, ar piezīmēm un aktivitātēm</translation>
    </message>
    <message>
        <source>Add to client book</source>
        <translation>Pievienot grāmatai</translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation>Pievienot aktivitāti</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Rediģēt</translation>
    </message>
    <message>
        <source>Change the customer&apos;s fields at headquarters</source>
        <translation>Mainīt klienta laukus galvenajā birojā</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Atmest</translation>
    </message>
    <message>
        <source>Let this customer go, whom headquarters has not received, with all that waits behind</source>
        <translation>Atmest šo klientu, kuru galvenais birojs nav saņēmis, ar visu, kas gaida aiz viņa</translation>
    </message>
    <message>
        <source>Issue loyalty card</source>
        <translation>Izsniegt lojalitātes karti</translation>
    </message>
    <message>
        <source>Write all that is held…</source>
        <translation>Saglabāt visus datus…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Dzēst…</translation>
    </message>
    <message>
        <source>Headquarters merged two customers: the one you opened is %1 now, with all that was kept.</source>
        <translation>Galvenais birojs apvienoja divus klientus: jūsu atvērtais tagad ir %1, un viss ir saglabāts.</translation>
    </message>
    <message>
        <source>The customer can&apos;t be shown</source>
        <translation>Klientu nevar parādīt</translation>
    </message>
    <message>
        <source>Customer search</source>
        <translation>Klientu meklēšana</translation>
    </message>
    <message>
        <source>Activity added.</source>
        <translation>Aktivitāte pievienota.</translation>
    </message>
</context>
<context>
    <name>Discarding</name>
    <message>
        <source>%2 is discarded, with 1 waiting change.</source>
        <translation>Klients atmests: %2, kopā ar 1 gaidošu izmaiņu.</translation>
    </message>
    <message numerus="yes">
        <source>%2 is discarded, with %1 waiting changes.</source>
        <translation>
            <numerusform>Klients atmests: %2, kopā ar %1 gaidošu izmaiņu.</numerusform>
            <numerusform>Klients atmests: %2, kopā ar %1 gaidošām izmaiņām.</numerusform>
            <numerusform>Klients atmests: %2, kopā ar %1 gaidošām izmaiņām.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atsaukt</translation>
    </message>
    <message>
        <source>%1 is back, with all that waited.</source>
        <translation>Klients atjaunots: %1, ar visu, kas gaidīja.</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>Customers</source>
        <translation>Klienti</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkti</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personāls</translation>
    </message>
    <message>
        <source>Channel configuration</source>
        <translation>Kanāla konfigurācija</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Kases</translation>
    </message>
    <message>
        <source>Global configuration</source>
        <translation>Globālā konfigurācija</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Katalogs</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Lejupielādes</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Vēl nav</translation>
    </message>
</context>
<context>
    <name>EditConflicts</name>
    <message>
        <source>Another email</source>
        <translation>Cits e‑pasts</translation>
    </message>
    <message>
        <source>Another phone</source>
        <translation>Cits tālrunis</translation>
    </message>
    <message>
        <source>Primary address</source>
        <translation>Primārā adrese</translation>
    </message>
    <message>
        <source>Address %1</source>
        <translation>%1. adrese</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Vārds vai nosaukums</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vārds</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Uzvārds</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organizācija</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E‑pasts</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Tālrunis</translation>
    </message>
    <message>
        <source>Order of the addresses</source>
        <translation>Adrešu secība</translation>
    </message>
    <message>
        <source>Order of other emails and phones</source>
        <translation>Citu e‑pastu un tālruņu secība</translation>
    </message>
    <message>
        <source>Person: %1</source>
        <translation>Persona: %1</translation>
    </message>
    <message>
        <source>Organization: %1</source>
        <translation>Organizācija: %1</translation>
    </message>
    <message>
        <source>As headquarters has it</source>
        <translation>Vērtība galvenajā birojā</translation>
    </message>
</context>
<context>
    <name>EditCustomerScreen</name>
    <message>
        <source>Edit customer</source>
        <translation>Rediģēt klientu</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Saglabāt izmaiņas</translation>
    </message>
    <message>
        <source>Reading the customer…</source>
        <translation>Nolasa klientu…</translation>
    </message>
    <message>
        <source>The customer can&apos;t be shown</source>
        <translation>Klientu nevar parādīt</translation>
    </message>
    <message>
        <source>Back to the fields</source>
        <translation>Atpakaļ uz laukiem</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Atcelt</translation>
    </message>
    <message>
        <source>You are offline. A customer is edited at headquarters, so this can&apos;t be saved just now. What you type stays here: save it when the register is online.</source>
        <translation>Jūs esat bezsaistē. Klientu rediģē galvenajā birojā, tāpēc pašlaik to nevar saglabāt. Ievadītais paliek šeit: saglabājiet to, kad kase būs tiešsaistē.</translation>
    </message>
    <message>
        <source>Headquarters found that this customer and another are one. Choose what is right where they differ; whatever else you changed is kept.</source>
        <translation>Galvenais birojs konstatēja, ka šis un vēl kāds klients ir viena persona. Izvēlieties pareizo tur, kur dati atšķiras; pārējās jūsu izmaiņas ir saglabātas.</translation>
    </message>
    <message>
        <source>Somebody else has changed the same fields since you began. Choose what is right for each; whatever else you changed is kept.</source>
        <translation>Kamēr strādājāt, kāds cits mainīja tos pašus laukus. Izvēlieties pareizo vērtību katram; pārējās jūsu izmaiņas ir saglabātas.</translation>
    </message>
    <message>
        <source>Nothing is left to change: %1 stands as it is.</source>
        <translation>Vairs nav ko mainīt: %1 paliek bez izmaiņām.</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>Klients saglabāts: %1.</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>Everybody will see that you corrected or withdrew it. Headquarters keeps what it said.</source>
        <translation>Visi redzēs, ka to labojāt vai atsaucāt. Galvenais birojs saglabā iepriekšējo tekstu.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Labot</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Teksts</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>Atsaukt</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export %1</source>
        <translation>Eksportēt: %1</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Izklājlapa (*.csv)</translation>
    </message>
    <message>
        <source>Contacts (*.vcf)</source>
        <translation>Kontakti (*.vcf)</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>klienti</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Konta numurs</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Vārds vai nosaukums</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tips</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organizācija</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vārds</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Uzvārds</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Tālrunis</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E‑pasts</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Iela</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Pasta indekss</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Pilsēta</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Reģions</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Valsts</translation>
    </message>
    <message>
        <source>Client book of</source>
        <translation>Klienta grāmatas īpašnieks</translation>
    </message>
    <message>
        <source>%1 written to %2.</source>
        <translation>Eksportēts: %1. Fails: %2.</translation>
    </message>
    <message>
        <source>1 customer declined to be contacted and was left out.</source>
        <translation>1 klients ir atteicies no saziņas un nav iekļauts.</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers declined to be contacted and were left out.</source>
        <translation>
            <numerusform>%1 klients ir atteicies no saziņas un nav iekļauts.</numerusform>
            <numerusform>%1 klienti ir atteikušies no saziņas un nav iekļauti.</numerusform>
            <numerusform>%1 klientu ir atteikušies no saziņas un nav iekļauti.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormCard</name>
    <message>
        <source>Saving…</source>
        <translation>Saglabā…</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organizācija</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Atcelt</translation>
    </message>
    <message>
        <source>Back without saving (Esc)</source>
        <translation>Atpakaļ, nesaglabājot (Esc)</translation>
    </message>
    <message>
        <source>Save the customer (Enter)</source>
        <translation>Saglabāt klientu (Enter)</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Pending sync</source>
        <translation>Gaida sinhronizāciju</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 klients</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers</source>
        <translation>
            <numerusform>%1 klients</numerusform>
            <numerusform>%1 klienti</numerusform>
            <numerusform>%1 klientu</numerusform>
        </translation>
    </message>
    <message>
        <source>1 needs attention</source>
        <translation>1 jāpārbauda</translation>
    </message>
    <message numerus="yes">
        <source>%1 need attention</source>
        <translation>
            <numerusform>%1 jāpārbauda</numerusform>
            <numerusform>%1 jāpārbauda</numerusform>
            <numerusform>%1 jāpārbauda</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Jā</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nē</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>GivenPanel</name>
    <message>
        <source>From the store’s default customer</source>
        <translation>No veikala noklusējuma klienta</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, once the account number is there</source>
        <translation>%1, tiklīdz būs konta numurs</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organizācija</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Customer type</source>
        <translation>Klienta tips</translation>
    </message>
    <message>
        <source>Customer group</source>
        <translation>Klientu grupa</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valūta</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Valoda</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Čeks</translation>
    </message>
    <message>
        <source>Affiliations</source>
        <translation>Piederības</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nav</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Drukāts</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E‑pasts</translation>
    </message>
    <message>
        <source>Printed and email</source>
        <translation>Drukāts un e‑pastā</translation>
    </message>
</context>
<context>
    <name>GridCanvas</name>
    <message>
        <source>Buttons of the grid</source>
        <translation>Režģa pogas</translation>
    </message>
    <message>
        <source>%1: column %2, row %3, %4 wide, %5 high</source>
        <translation>%1: kolonna %2, rinda %3, platums %4, augstums %5</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>%1: lock register (Ctrl+L)</source>
        <translation>%1: bloķēt kasi (Ctrl+L)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atpakaļ</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Atpakaļ (Esc)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Palīdzība</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>Palīdzība (F1)</translation>
    </message>
    <message>
        <source>Store %1 %2</source>
        <translation>Veikals %1 %2</translation>
    </message>
    <message>
        <source>Register %1</source>
        <translation>Kase %1</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Close</source>
        <translation>Aizvērt</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Taustiņi</translation>
    </message>
    <message>
        <source>Show the hints again</source>
        <translation>Rādīt padomus vēlreiz</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atpakaļ</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Palīdzība</translation>
    </message>
    <message>
        <source>From one part to the next</source>
        <translation>No viena elementa uz nākamo</translation>
    </message>
</context>
<context>
    <name>HintBubble</name>
    <message>
        <source>Got it</source>
        <translation>Sapratu</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Scan a loyalty card or an account number on any screen, and its customer opens. Ctrl+F looks for a customer from anywhere.</source>
        <translation>Jebkurā ekrānā noskenējiet lojalitātes karti vai konta numuru, un klients tiks atvērts. Ctrl+F meklē klientu no jebkurienes.</translation>
    </message>
    <message>
        <source>Whether headquarters can be reached stands here. You can always go on working; what waits to be sent is in the Sync centre.</source>
        <translation>Šeit redzams, vai galvenais birojs ir sasniedzams. Vienmēr varat turpināt darbu; tas, kas gaida nosūtīšanu, ir sinhronizācijas centrā.</translation>
    </message>
    <message>
        <source>What can be done on a screen stands in Help (F1), and there are these hints again.</source>
        <translation>Ko ekrānā var darīt, ir aprakstīts palīdzībā (F1), un tur ir arī šie padomi.</translation>
    </message>
    <message>
        <source>Tick what you are looking for, such as an interest or a date that comes soon: only who fits stays. Keep it under a name to have it again.</source>
        <translation>Atzīmējiet, ko meklējat, piemēram, interesi vai drīzu datumu: paliek tikai tie, kas atbilst. Saglabājiet ar nosaukumu, lai lietotu atkal.</translation>
    </message>
    <message>
        <source>Add customers offline as ever. While they are Pending sync, notes, activities and your client book work for them already.</source>
        <translation>Bezsaistē pievienojiet klientus kā parasti. Kamēr tie gaida sinhronizāciju, piezīmes, aktivitātes un jūsu klienta grāmata tiem jau darbojas.</translation>
    </message>
    <message>
        <source>Write here what is worth remembering. With another type it is an activity, which can have a day to follow up.</source>
        <translation>Rakstiet šeit, ko vērts atcerēties. Ar citu tipu tā ir aktivitāte, kurai var būt atgādinājuma diena.</translation>
    </message>
</context>
<context>
    <name>KindFilter</name>
    <message>
        <source>All</source>
        <translation>Visi</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Piezīme</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>In the kiosk no other program is opened. %1 is copied.</source>
        <translation>Kioska režīmā citas programmas netiek atvērtas. Nokopēts: %1.</translation>
    </message>
</context>
<context>
    <name>Layout</name>
    <message>
        <source>is no JSON: line %1, column %2: %3</source>
        <translation>nav JSON: %1. rinda, %2. kolonna: %3</translation>
    </message>
    <message>
        <source>is not UTF-8 at byte %1</source>
        <translation>nav UTF-8 pie baita %1</translation>
    </message>
    <message>
        <source>can&apos;t be read: %1</source>
        <translation>nav nolasāms: %1</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>trūkst</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>jābūt objektam</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>jābūt sarakstam</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>jābūt tekstam</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>jābūt veselam skaitlim no %1 līdz %2</translation>
    </message>
    <message>
        <source>must be one of %1</source>
        <translation>jābūt vienai no šīm vērtībām: %1</translation>
    </message>
    <message>
        <source>%1 is no operation</source>
        <translation>%1 nav operācija</translation>
    </message>
    <message>
        <source>%1 is no operation for a button</source>
        <translation>%1 nav pogai paredzēta operācija</translation>
    </message>
    <message>
        <source>has no grid “welcome”</source>
        <translation>nav režģa „welcome“</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>šeit nav zināms</translation>
    </message>
    <message>
        <source>lies outside its grid of %1 columns and %2 rows</source>
        <translation>atrodas ārpus sava režģa (kolonnas: %1, rindas: %2)</translation>
    </message>
    <message>
        <source>overlaps %1</source>
        <translation>pārklājas ar %1</translation>
    </message>
    <message>
        <source>must be a colour such as #0F6E67</source>
        <translation>jābūt krāsai, piemēram, #0F6E67</translation>
    </message>
    <message>
        <source>its text can&apos;t be read: a contrast of %1 to 1, and 4.5 is needed</source>
        <translation>tekstu nevar izlasīt: kontrasts ir %1 pret 1, bet vajag 4,5</translation>
    </message>
    <message>
        <source>must be a PNG or JPEG picture of at most %1 kB, as data:image/png;base64,…</source>
        <translation>jābūt PNG vai JPEG attēlam līdz %1 kB formā data:image/png;base64,…</translation>
    </message>
    <message>
        <source>operation %1 takes none</source>
        <translation>operācijai %1 tāda nav</translation>
    </message>
    <message>
        <source>has to have either %1 or %2</source>
        <translation>jābūt vai nu %1, vai %2</translation>
    </message>
    <message>
        <source>has more than %1 kB</source>
        <translation>pārsniedz %1 kB</translation>
    </message>
    <message>
        <source>is a name that another one has</source>
        <translation>ir nosaukums, kas jau ir citam</translation>
    </message>
</context>
<context>
    <name>LayoutPanel</name>
    <message>
        <source>Name of the layout</source>
        <translation>Izkārtojuma nosaukums</translation>
    </message>
    <message>
        <source>Name of the grid</source>
        <translation>Režģa nosaukums</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolonnas</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rindas</translation>
    </message>
    <message>
        <source>Add a grid</source>
        <translation>Pievienot režģi</translation>
    </message>
    <message>
        <source>Remove this grid</source>
        <translation>Noņemt šo režģi</translation>
    </message>
    <message>
        <source>Width of the window</source>
        <translation>Loga platums</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Augstums</translation>
    </message>
    <message>
        <source>Columns for zones</source>
        <translation>Zonu kolonnas</translation>
    </message>
    <message>
        <source>Rows for zones</source>
        <translation>Zonu rindas</translation>
    </message>
    <message>
        <source>Add a size</source>
        <translation>Pievienot izmēru</translation>
    </message>
    <message>
        <source>Remove this size</source>
        <translation>Noņemt šo izmēru</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Attēls</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Pievienot attēlu</translation>
    </message>
    <message>
        <source>Remove this picture</source>
        <translation>Noņemt šo attēlu</translation>
    </message>
    <message>
        <source>Its pictures</source>
        <translation>Tā attēli</translation>
    </message>
    <message>
        <source>The grid shown</source>
        <translation>Parādītais režģis</translation>
    </message>
    <message>
        <source>The size shown</source>
        <translation>Parādītais izmērs</translation>
    </message>
    <message>
        <source>Its zones</source>
        <translation>Tā zonas</translation>
    </message>
</context>
<context>
    <name>LinkButton</name>
    <message>
        <source>Online</source>
        <translation>Tiešsaistē</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Savienojas</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Bezsaistē</translation>
    </message>
    <message>
        <source>Sign in to headquarters again</source>
        <translation>Jāpierakstās galvenajā birojā</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>Jāatjaunina</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Deaktivizēta</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 gaida</translation>
    </message>
    <message>
        <source>Sync centre (F9)</source>
        <translation>Sinhronizācijas centrs (F9)</translation>
    </message>
</context>
<context>
    <name>LoyaltyPanel</name>
    <message>
        <source>For %1. Scan or type the card&apos;s number; left empty, headquarters gives the next one.</source>
        <translation>Klients: %1. Noskenējiet vai ievadiet kartes numuru; ja atstāsiet tukšu, galvenais birojs piešķirs nākamo.</translation>
    </message>
    <message>
        <source>Issue loyalty card</source>
        <translation>Izsniegt lojalitātes karti</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Izsniegt</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Kartes numurs</translation>
    </message>
    <message>
        <source>Headquarters issues the card…</source>
        <translation>Galvenais birojs izsniedz karti…</translation>
    </message>
    <message>
        <source>Loyalty card %1 issued.</source>
        <translation>Lojalitātes karte %1 izsniegta.</translation>
    </message>
</context>
<context>
    <name>Mailing</name>
    <message numerus="yes">
        <source>Copy %1 addresses</source>
        <translation>
            <numerusform>Kopēt %1 adresi</numerusform>
            <numerusform>Kopēt %1 adreses</numerusform>
            <numerusform>Kopēt %1 adreses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customers declined marketing and will not be mailed.</source>
        <translation>
            <numerusform>%1 klients atteicās no mārketinga un e‑pastu nesaņems.</numerusform>
            <numerusform>%1 klienti atteicās no mārketinga un e‑pastu nesaņems.</numerusform>
            <numerusform>%1 klientu atteicās no mārketinga un e‑pastu nesaņems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewCustomerScreen</name>
    <message>
        <source>Customer add</source>
        <translation>Klienta pievienošana</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Jauns klients</translation>
    </message>
    <message>
        <source>Save customer</source>
        <translation>Saglabāt klientu</translation>
    </message>
    <message>
        <source>Headquarters creates the customer and assigns the account number as you save.</source>
        <translation>Saglabājot galvenais birojs izveido klientu un piešķir konta numuru.</translation>
    </message>
    <message>
        <source>This store saves customers on the register first. The customer will be shown as “Pending sync” until headquarters assigns an account number.</source>
        <translation>Šis veikals klientus vispirms saglabā kasē. Klientam būs norāde „Gaida sinhronizāciju“, līdz galvenais birojs piešķirs konta numuru.</translation>
    </message>
    <message>
        <source>You are offline. The customer will be saved on this register and shown as “Pending sync” until headquarters assigns an account number.</source>
        <translation>Jūs esat bezsaistē. Klients tiks saglabāts šajā kasē ar norādi „Gaida sinhronizāciju“, līdz galvenais birojs piešķirs konta numuru.</translation>
    </message>
    <message>
        <source>%1 may be the same customer. Open them, or save once more to add another customer.</source>
        <translation>Iespējams, tas pats klients: %1. Atveriet to vai saglabājiet vēlreiz, lai pievienotu citu klientu.</translation>
    </message>
    <message>
        <source>%1 is saved. Account number: %2</source>
        <translation>Klients saglabāts: %1. Konta numurs: %2</translation>
    </message>
    <message>
        <source>%1 is saved on this register. Pending sync.</source>
        <translation>Klients saglabāts šajā kasē: %1. Gaida sinhronizāciju.</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Keyboard with letters</source>
        <translation>Tastatūra ar burtiem</translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message>
        <source>Activate device</source>
        <translation>Aktivizēt ierīci</translation>
    </message>
    <message>
        <source>Make this device a register of a store, with the code that headquarters gave for it. The code works once. What proves to headquarters which register this is goes into the device&apos;s keyring.</source>
        <translation>Padarīt šo ierīci par veikala kasi ar galvenā biroja izsniegtu kodu. Kods ir derīgs vienu reizi. Tas, kas galvenajam birojam apliecina, kura kase tā ir, tiek glabāts ierīces atslēgu glabātavā.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Pierakstīties</translation>
    </message>
    <message>
        <source>Sign an associate in with operator ID and PIN, also without headquarters. Wrong PINs slow the next try down and then lock the operator ID for a while, across restarts.</source>
        <translation>Pierakstīt darbinieku ar operatora ID un PIN, arī bez galvenā biroja. Nepareizi PIN palēnina nākamo mēģinājumu un pēc tam uz laiku bloķē operatora ID, arī pēc restartēšanas.</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Iziet no kioska režīma</translation>
    </message>
    <message>
        <source>End a register that is all its device shows: press Ctrl+Alt+Q, or hold the mark at the top left for three seconds. It locks, and ends with the signature of somebody who may.</source>
        <translation>Beigt darbu kasē, kas ir vienīgais, ko ierīce rāda: nospiediet Ctrl+Alt+Q vai trīs sekundes turiet zīmi augšā pa kreisi. Kase tiek bloķēta un aizvērta, kad paraksta persona, kurai tas ir atļauts.</translation>
    </message>
    <message>
        <source>View customers in client book</source>
        <translation>Skatīt klientus klienta grāmatā</translation>
    </message>
    <message>
        <source>The customers in an associate&apos;s client book, whatever the store&apos;s address books.</source>
        <translation>Klienti darbinieka klienta grāmatā neatkarīgi no veikala adrešu grāmatām.</translation>
    </message>
    <message>
        <source>View customers from store client books</source>
        <translation>Skatīt klientus no veikala klientu grāmatām</translation>
    </message>
    <message>
        <source>The customers in the books of all associates who share an address book with the store, as they were last downloaded. The books of people who left are there as unassigned.</source>
        <translation>Klienti visu to darbinieku grāmatās, kuriem ar veikalu ir kopīga adrešu grāmata, kā tie pēdējo reizi lejupielādēti. Aizgājušo darbinieku grāmatas tur ir kā nepiešķirtas.</translation>
    </message>
    <message>
        <source>Customer search</source>
        <translation>Klientu meklēšana</translation>
    </message>
    <message>
        <source>Find customers of the store&apos;s address books by name, email, phone or account number, and after them by loyalty card, secondary contact or address. Words in any order, accents ignored, phone numbers however written; in name order.</source>
        <translation>Atrast veikala adrešu grāmatu klientus pēc vārda, e‑pasta, tālruņa vai konta numura, pēc tam pēc lojalitātes kartes, sekundārā kontakta vai adreses. Vārdi jebkādā secībā, diakritiskās zīmes netiek ņemtas vērā, tālruņa numurs jebkādā pierakstā; kārtots pēc vārda.</translation>
    </message>
    <message>
        <source>Customer add</source>
        <translation>Klienta pievienošana</translation>
    </message>
    <message>
        <source>Create a customer: at headquarters at once where the store&apos;s profile says so and headquarters answers, else saved here and shown as Pending sync until it has given the account number. Pressed twice it makes one customer all the same. What is wrong is said at its field, and nothing is saved then.</source>
        <translation>Izveidot klientu: tūlīt galvenajā birojā, ja to paredz veikala profils un galvenais birojs atbild, citādi klients tiek saglabāts šeit ar norādi Gaida sinhronizāciju, līdz piešķirts konta numurs. Arī nospiests divreiz, tas izveido vienu klientu. Kas ir nepareizi, tiek pateikts pie lauka, un tad nekas netiek saglabāts.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Šodien</translation>
    </message>
    <message>
        <source>Sync centre</source>
        <translation>Sinhronizācijas centrs</translation>
    </message>
    <message>
        <source>What waits to be sent to headquarters, what needs somebody, and when each download came last.</source>
        <translation>Kas gaida nosūtīšanu galvenajam birojam, kam vajadzīga kāda rīcība un kad pēdējo reizi saņemta katra lejupielāde.</translation>
    </message>
    <message>
        <source>Put customers into the client book of who is signed in, also offline. A customer is in at most one client book of a company: who is in a colleague&apos;s stays there.</source>
        <translation>Pievienot klientus tā klienta grāmatai, kurš ir pierakstījies, arī bezsaistē. Uzņēmumā klients var būt tikai vienā klienta grāmatā: kas ir kolēģa grāmatā, paliek tur.</translation>
    </message>
    <message>
        <source>Perhaps the same person</source>
        <translation>Varbūt tā pati persona</translation>
    </message>
    <message>
        <source>Change what headquarters knows of a customer: the fields that were edited, and no other. Where somebody else has changed the same fields meanwhile nothing is saved, and it is said which. Needs headquarters, and a customer who has an account number. What is wrong is said at its field.</source>
        <translation>Mainīt to, ko galvenais birojs zina par klientu: labotos laukus un nekādus citus. Ja kāds cits pa to laiku mainījis tos pašus laukus, nekas netiek saglabāts, un tiek pateikts, kuri tie ir. Vajadzīgs galvenais birojs un klients ar konta numuru. Kas ir nepareizi, tiek pateikts pie lauka.</translation>
    </message>
    <message>
        <source>Write a note about a customer, also offline. All associates of the company read it.</source>
        <translation>Rakstīt piezīmi par klientu, arī bezsaistē. To lasa visi uzņēmuma darbinieki.</translation>
    </message>
    <message>
        <source>Keep a call or another activity with one or several customers. All associates of the company see it.</source>
        <translation>Saglabāt zvanu vai citu aktivitāti ar vienu vai vairākiem klientiem. To redz visi uzņēmuma darbinieki.</translation>
    </message>
    <message>
        <source>Correct a note or an activity</source>
        <translation>Labot piezīmi vai aktivitāti</translation>
    </message>
    <message>
        <source>Keep that a customer agreed to marketing at an email or a phone, or declined; also offline. The refusal counts: agreeing does not lift one that somebody else kept meanwhile.</source>
        <translation>Saglabāt, ka klients piekrita mārketingam e‑pastā vai pa tālruni vai no tā atteicās, arī bezsaistē. Noteicošais ir atteikums: piekrišana neatceļ to, ko pa to laiku saglabājis kāds cits.</translation>
    </message>
    <message>
        <source>Give a customer an affiliation. Needs headquarters, and a customer who has an account number.</source>
        <translation>Piešķirt klientam piederību. Vajadzīgs galvenais birojs un klients ar konta numuru.</translation>
    </message>
    <message>
        <source>Take an affiliation from a customer. Needs headquarters, and a customer who has an account number.</source>
        <translation>Noņemt klientam piederību. Vajadzīgs galvenais birojs un klients ar konta numuru.</translation>
    </message>
    <message>
        <source>Issue a loyalty card: of the number scanned, or of the next of headquarters&apos; number sequence. Needs headquarters, and a customer who has an account number. A number that is in use is refused; nobody is told who has that card.</source>
        <translation>Izsniegt lojalitātes karti: ar noskenēto numuru vai nākamo galvenā biroja numuru sērijā. Vajadzīgs galvenais birojs un klients ar konta numuru. Numurs, kas jau tiek lietots, tiek noraidīts; nevienam netiek teikts, kam šī karte pieder.</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Pirkumi</translation>
    </message>
    <message>
        <source>Discard customer</source>
        <translation>Atmest klientu</translation>
    </message>
    <message>
        <source>Take away a customer whom headquarters has not received yet, with all that waits for the same one. Only who added the customer can, and only until headquarters has the customer.</source>
        <translation>Noņemt klientu, kuru galvenais birojs vēl nav saņēmis, ar visu, kas gaida par to pašu klientu. To var tikai tas, kurš klientu pievienojis, un tikai līdz brīdim, kad klients ir galvenajā birojā.</translation>
    </message>
    <message>
        <source>Keep what is refined by</source>
        <translation>Saglabāt precizētājus</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atsaukt</translation>
    </message>
    <message>
        <source>Take back what was just added to, removed from or reassigned to a client book. Who was allowed to do it may take it back, also offline. Where something has changed since, it stays.</source>
        <translation>Atsaukt to, kas tikko pievienots klienta grāmatai, noņemts vai piešķirts no jauna. Kas to drīkstēja darīt, drīkst arī atsaukt, arī bezsaistē. Ja kopš tā laika kas mainījies, tas paliek.</translation>
    </message>
    <message>
        <source>Reassign a whole client book</source>
        <translation>Atkārtoti piešķirt visu klienta grāmatu</translation>
    </message>
    <message>
        <source>Move a leaver&apos;s whole book in one step: to one associate, or shared out evenly over several.</source>
        <translation>Pārvietot visu aizgājuša darbinieka grāmatu vienā solī: vienam darbiniekam vai vienmērīgi vairākiem.</translation>
    </message>
    <message>
        <source>Arrange screens</source>
        <translation>Kārtot ekrānus</translation>
    </message>
    <message>
        <source>Arrange the buttons of the welcome screen: drag a button to move it and its corner to resize it, or use the arrow keys, with Shift to resize; choose a button to change what it does and how it looks.</source>
        <translation>Kārtojiet sākuma ekrāna pogas: velciet pogu, lai to pārvietotu, un tās stūri, lai mainītu izmēru, vai lietojiet bulttaustiņus, ar Shift mainot izmēru; izvēlieties pogu, lai mainītu, ko tā dara un kā izskatās.</translation>
    </message>
    <message>
        <source>Save to headquarters</source>
        <translation>Saglabāt galvenajā birojā</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>Saglabāt failā</translation>
    </message>
    <message>
        <source>Save the screen layout to a file, also offline; headquarters can take it from there.</source>
        <translation>Saglabājiet ekrāna izkārtojumu failā, arī bezsaistē; galvenais birojs to var paņemt no turienes.</translation>
    </message>
    <message>
        <source>Sub menu</source>
        <translation>Apakšizvēlne</translation>
    </message>
    <message>
        <source>Open another grid of buttons of the screen layout in this one&apos;s place; Back or Esc leaves it.</source>
        <translation>Šī režģa vietā atveriet citu izkārtojuma pogu režģi; ar Atpakaļ vai Esc to pamet.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Mēģināt tūlīt</translation>
    </message>
    <message>
        <source>Give a change up</source>
        <translation>Atteikties no izmaiņas</translation>
    </message>
    <message>
        <source>Give a change up that headquarters will never take, once its reason was read: it is not sent again.</source>
        <translation>Atteikties no izmaiņas, ko galvenais birojs nekad nepieņems, kad tās iemesls izlasīts: to vairs nesūta.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Izlemt</translation>
    </message>
    <message>
        <source>Which customers of an associate&apos;s client book have a date coming, want a follow-up, or were not contacted for long.</source>
        <translation>Kuriem darbinieka klienta grāmatas klientiem tuvojas datums, vajadzīgs atgādinājums vai ar kuriem sen nav sazināts.</translation>
    </message>
    <message>
        <source>Lock register</source>
        <translation>Bloķēt kasi</translation>
    </message>
    <message>
        <source>Lock the register: the next person signs in, and what waits in the queue stays and is sent.</source>
        <translation>Bloķēt kasi: pierakstās nākamais, un rindā gaidošais paliek un tiek nosūtīts.</translation>
    </message>
    <message>
        <source>Scan a card or an account number</source>
        <translation>Skenēt karti vai konta numuru</translation>
    </message>
    <message>
        <source>Find the customer of an account number or a loyalty card, as a scanner reads it.</source>
        <translation>Atrast klientu pēc konta numura vai lojalitātes kartes, kā to nolasa skeneris.</translation>
    </message>
    <message>
        <source>Search all stores</source>
        <translation>Meklēt visos veikalos</translation>
    </message>
    <message>
        <source>Find customers of every store at headquarters, by at least four characters. It finds customers only, never workers, and keeps nobody on this register until one is chosen.</source>
        <translation>Atrast galvenajā birojā visu veikalu klientus pēc vismaz četrām rakstzīmēm. Tiek atrasti tikai klienti, nekad darbinieki, un šajā kasē neviens netiek saglabāts, kamēr kāds nav izvēlēts.</translation>
    </message>
    <message>
        <source>Add customer to client book</source>
        <translation>Pievienot klientu klienta grāmatai</translation>
    </message>
    <message>
        <source>Customers of this register, pending ones too, with the same phone number, email or name.</source>
        <translation>Šīs kases klienti, arī gaidošie, ar to pašu tālruņa numuru, e‑pastu vai vārdu.</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>Rediģēt klientu</translation>
    </message>
    <message>
        <source>Customer details</source>
        <translation>Klienta dati</translation>
    </message>
    <message>
        <source>A customer&apos;s contact data, client book, notes and activities, as this register has them.</source>
        <translation>Klienta kontaktinformācija, klienta grāmata, piezīmes un aktivitātes, kā tās ir šajā kasē.</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Piezīmes pievienošana</translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation>Pievienot aktivitāti</translation>
    </message>
    <message>
        <source>Give a note or an activity of one&apos;s own another text; headquarters keeps the earlier one.</source>
        <translation>Mainīt savas piezīmes vai aktivitātes tekstu; galvenais birojs saglabā iepriekšējo.</translation>
    </message>
    <message>
        <source>Withdraw a note or an activity</source>
        <translation>Atsaukt piezīmi vai aktivitāti</translation>
    </message>
    <message>
        <source>Take a note or an activity of one&apos;s own back: everybody sees that it was, and headquarters alone keeps what it said.</source>
        <translation>Atsaukt savu piezīmi vai aktivitāti: visi redz, ka tā bija, bet tekstu saglabā tikai galvenais birojs.</translation>
    </message>
    <message>
        <source>Change marketing consent</source>
        <translation>Mainīt mārketinga piekrišanu</translation>
    </message>
    <message>
        <source>Add affiliation on customer details</source>
        <translation>Pievienot piederību klienta datos</translation>
    </message>
    <message>
        <source>Remove affiliation on customer details</source>
        <translation>Noņemt piederību klienta datos</translation>
    </message>
    <message>
        <source>Issue loyalty card</source>
        <translation>Izsniegt lojalitātes karti</translation>
    </message>
    <message>
        <source>A customer&apos;s purchases as headquarters told them last, and when that was.</source>
        <translation>Klienta pirkumi, kā galvenais birojs tos pēdējo reizi paziņoja, un kad tas bija.</translation>
    </message>
    <message>
        <source>Write all that is held of a customer</source>
        <translation>Saglabāt visus klienta datus</translation>
    </message>
    <message>
        <source>Write all that headquarters holds of a customer into one file, for the customer to read.</source>
        <translation>Saglabāt vienā failā visu, ko galvenais birojs glabā par klientu, lai klients to varētu izlasīt.</translation>
    </message>
    <message>
        <source>Erase customer</source>
        <translation>Dzēst klientu</translation>
    </message>
    <message>
        <source>Have headquarters forget a customer who asked for it, and this register with it. Every other register follows with its next sync. Nothing brings the customer back.</source>
        <translation>Likt galvenajam birojam un šai kasei aizmirst klientu, kurš to lūdzis. Pārējās kases seko nākamajā sinhronizācijā. Klientu vairs nevar atgūt.</translation>
    </message>
    <message>
        <source>Keep what a client book is refined by under a name, for who is signed in.</source>
        <translation>Saglabāt klienta grāmatas precizētājus ar nosaukumu tam, kurš ir pierakstījies.</translation>
    </message>
    <message>
        <source>Remove customers from client book</source>
        <translation>Noņemt klientus no klienta grāmatas</translation>
    </message>
    <message>
        <source>Take customers out of the client book of who is signed in; they keep their notes and activities.</source>
        <translation>Noņemt klientus no tā klienta grāmatas, kurš ir pierakstījies; viņi saglabā piezīmes un aktivitātes.</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>Eksportēt klientus</translation>
    </message>
    <message>
        <source>Write customers to a file: CSV, or vCards where its name ends in .vcf. Who declined to be contacted is left out; where all have, there is no file. Headquarters is told of each customer in it, and who exported them. That is kept here before the file is written, so that no file is without its record.</source>
        <translation>Saglabāt klientus failā: CSV vai vCard, ja nosaukums beidzas ar .vcf. Kas atteicies no saziņas, netiek iekļauts; ja atteikušies visi, faila nav. Galvenais birojs uzzina par katru klientu failā un par to, kas eksportēja. Tas tiek saglabāts šeit pirms faila rakstīšanas, lai neviens fails nebūtu bez ieraksta.</translation>
    </message>
    <message>
        <source>Reassign customers to a client book</source>
        <translation>Atkārtoti piešķirt klientus klienta grāmatai</translation>
    </message>
    <message>
        <source>Move any number of customers to an associate&apos;s client book, which is created if there is none. Used when somebody moves or leaves; a customer who is in no book goes there too.</source>
        <translation>Pārvietot jebkuru skaitu klientu uz darbinieka klienta grāmatu, kas tiek izveidota, ja tās nav. Lieto, kad kāds maina darba vietu vai aiziet; klients bez grāmatas arī nonāk tajā.</translation>
    </message>
    <message>
        <source>Save the screen layout at headquarters, which assigns it to stores, registers and workers; one that other stores have too can get an own one in its place here. What somebody else has replaced meanwhile is shown, and not overwritten unless you say so.</source>
        <translation>Saglabājiet ekrāna izkārtojumu galvenajā birojā, kas to piešķir veikaliem, kasēm un darbiniekiem; tāda vietā, kas ir arī citiem veikaliem, šim veikalam var būt savs. To, ko kāds tikmēr aizstājis, parāda un nepārraksta, ja vien to nelūdzat.</translation>
    </message>
    <message>
        <source>Change screens that other stores use too</source>
        <translation>Mainīt ekrānus, ko lieto arī citi veikali</translation>
    </message>
    <message>
        <source>Save over a screen layout that other stores have too: all of them get what you arranged.</source>
        <translation>Pārrakstiet ekrāna izkārtojumu, kas ir arī citiem veikaliem: visi saņem jūsu kārtojumu.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Atvērt failu</translation>
    </message>
    <message>
        <source>Open a screen layout&apos;s file, also offline; it is checked as headquarters checks it. Undo brings back what you had before.</source>
        <translation>Atveriet ekrāna izkārtojuma failu arī bezsaistē; to pārbauda tāpat kā galvenajā birojā. Atsaukt atgriež to, kas bija iepriekš.</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Pievienot attēlu</translation>
    </message>
    <message>
        <source>Put a PNG or JPEG picture from a file on a button or beside the buttons; it becomes part of the layout.</source>
        <translation>Novietojiet PNG vai JPEG attēlu no faila uz pogas vai blakus pogām; tas kļūst par izkārtojuma daļu.</translation>
    </message>
    <message>
        <source>Contact headquarters now, without waiting for the next attempt.</source>
        <translation>Tūlīt sazināties ar galveno biroju, negaidot nākamo mēģinājumu.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Mēģināt vēlreiz</translation>
    </message>
    <message>
        <source>Send a change again that headquarters refused, once the reason is mended.</source>
        <translation>Vēlreiz nosūtīt izmaiņu, ko galvenais birojs noraidīja, kad iemesls ir novērsts.</translation>
    </message>
    <message>
        <source>Decide: leave the customer where they are, or ask a manager to reassign; offline too.</source>
        <translation>Izlemt: atstāt klientu, kur viņš ir, vai lūgt vadītājam piešķirt citam; arī bezsaistē.</translation>
    </message>
</context>
<context>
    <name>OutOfService</name>
    <message>
        <source>This register is out of service</source>
        <translation>Šī kase ir deaktivizēta</translation>
    </message>
    <message>
        <source>Headquarters has deactivated it.</source>
        <translation>Galvenais birojs to ir deaktivizējis.</translation>
    </message>
    <message>
        <source>Headquarters has deactivated it: %1.</source>
        <translation>Galvenais birojs to ir deaktivizējis: %1.</translation>
    </message>
    <message>
        <source>Nothing waits here to be sent.</source>
        <translation>Šeit nekas negaida nosūtīšanu.</translation>
    </message>
    <message>
        <source>Changes kept here, and not sent: %1. None is lost.</source>
        <translation>Šeit saglabātas, nenosūtītas izmaiņas: %1. Neviena nav zudusi.</translation>
    </message>
    <message>
        <source>Ask IT for a new activation code; what is kept is sent then.</source>
        <translation>Lūdziet IT nodaļai jaunu aktivizācijas kodu; tad saglabātais tiks nosūtīts.</translation>
    </message>
    <message>
        <source>Activate with a new code</source>
        <translation>Aktivizēt ar jaunu kodu</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>Cancel</source>
        <translation>Atcelt</translation>
    </message>
</context>
<context>
    <name>OverridePanel</name>
    <message>
        <source>Manager override</source>
        <translation>Vadītāja atļauja</translation>
    </message>
    <message>
        <source>You may not do this by yourself. Somebody who may can sign here for this one time.</source>
        <translation>Jums šādas atļaujas nav. Kāds, kuram tā ir, šoreiz var parakstīt šeit.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Parakstīt</translation>
    </message>
    <message>
        <source>Operator ID</source>
        <translation>Operatora ID</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>All that is held of this customer</source>
        <translation>Visi par šo klientu glabātie dati</translation>
    </message>
    <message>
        <source>Page to read (*.html)</source>
        <translation>Lasāma lapa (*.html)</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>Dati (*.json)</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>klients</translation>
    </message>
    <message>
        <source>Erase %1</source>
        <translation>Dzēst klientu: %1</translation>
    </message>
    <message>
        <source>Name, contacts, notes, activities and all else go from headquarters now and from every register with its next sync. What the law wants kept, such as purchases, stays without a name. Nothing brings it back.</source>
        <translation>Vārds, kontakti, piezīmes, aktivitātes un viss pārējais tiek dzēsts galvenajā birojā tūlīt un katrā kasē nākamajā sinhronizācijā. Tas, kas jāglabā saskaņā ar likumu, piemēram, pirkumi, paliek bez vārda. To nevar atsaukt.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Dzēst neatgriezeniski</translation>
    </message>
    <message>
        <source>Headquarters erases the customer…</source>
        <translation>Galvenais birojs dzēš klientu…</translation>
    </message>
    <message>
        <source>All that is held was written to %1.</source>
        <translation>Visi glabātie dati ir saglabāti: %1.</translation>
    </message>
    <message>
        <source>%1 is erased.</source>
        <translation>Klients dzēsts: %1.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klients</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Konta numurs</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Vārds vai nosaukums</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tips</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vārds</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Uzvārds</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organizācija</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E‑pasts</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Tālrunis</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versija</translation>
    </message>
    <message>
        <source>Customer group</source>
        <translation>Klientu grupa</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valūta</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Valoda</translation>
    </message>
    <message>
        <source>Receipt preference</source>
        <translation>Čeka veids</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Izveidots</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Pēdējā saziņa</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adreses</translation>
    </message>
    <message>
        <source>Secondary contacts</source>
        <translation>Sekundārie kontakti</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Atribūti</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Piekrišana</translation>
    </message>
    <message>
        <source>Affiliations</source>
        <translation>Piederības</translation>
    </message>
    <message>
        <source>Client book</source>
        <translation>Klienta grāmata</translation>
    </message>
    <message>
        <source>Address books</source>
        <translation>Adrešu grāmatas</translation>
    </message>
    <message>
        <source>Activities and notes</source>
        <translation>Aktivitātes un piezīmes</translation>
    </message>
    <message>
        <source>Earlier texts</source>
        <translation>Iepriekšējie teksti</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Rādītāji</translation>
    </message>
    <message>
        <source>Loyalty cards</source>
        <translation>Lojalitātes kartes</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Pirkumi</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Labojumi</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Lēmumi</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Eksporti</translation>
    </message>
    <message>
        <source>What headquarters has not taken yet</source>
        <translation>Ko galvenais birojs vēl nav saņēmis</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Teksts</translation>
    </message>
    <message>
        <source>Numbers in other systems</source>
        <translation>Numuri citās sistēmās</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Nolūks</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Iela</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Pasta indekss</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Pilsēta</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Reģions</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Valsts</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kad</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Autors</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Veikals</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Teksts</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Veids</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Vērtība</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Summa</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Marketing by email</source>
        <translation>Mārketings pa e‑pastu</translation>
    </message>
    <message>
        <source>Marketing by phone</source>
        <translation>Mārketings pa tālruni</translation>
    </message>
    <message>
        <source>In no client book</source>
        <translation>Nav nevienā klienta grāmatā</translation>
    </message>
    <message>
        <source>My client book</source>
        <translation>Mana klienta grāmata</translation>
    </message>
    <message>
        <source>In %1’s client book</source>
        <translation>Klienta grāmatā: %1</translation>
    </message>
    <message>
        <source>In another associate’s client book</source>
        <translation>Cita darbinieka klienta grāmatā</translation>
    </message>
</context>
<context>
    <name>PurchasesTab</name>
    <message>
        <source>Refresh</source>
        <translation>Atsvaidzināt</translation>
    </message>
    <message>
        <source>Reading the purchases…</source>
        <translation>Nolasa pirkumus…</translation>
    </message>
    <message>
        <source>The purchases can&apos;t be shown.</source>
        <translation>Pirkumus nevar parādīt.</translation>
    </message>
    <message>
        <source>Headquarters is asked for the purchases…</source>
        <translation>Pirkumus jautā galvenajam birojam…</translation>
    </message>
    <message>
        <source>The latest purchases are not here.</source>
        <translation>Jaunāko pirkumu šeit nav.</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Dati uz %1</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Rādīt vairāk</translation>
    </message>
    <message>
        <source>What is sold to this customer is shown here.</source>
        <translation>Šeit redzams viss, kas pārdots šim klientam.</translation>
    </message>
    <message>
        <source>No purchases</source>
        <translation>Nav pirkumu</translation>
    </message>
    <message>
        <source>This register has not asked headquarters for them yet; it does as soon as it is online.</source>
        <translation>Šī kase vēl nav tos pieprasījusi galvenajam birojam; tā to izdarīs, tiklīdz būs tiešsaistē.</translation>
    </message>
    <message>
        <source>Purchases are not known here</source>
        <translation>Pirkumi šeit nav zināmi</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>Customer add</source>
        <translation>Klienta pievienošana</translation>
    </message>
    <message>
        <source>Add customer to client book</source>
        <translation>Pievienot klientu klienta grāmatai</translation>
    </message>
    <message>
        <source>Remove customers from client book</source>
        <translation>Noņemt klientus no klienta grāmatas</translation>
    </message>
    <message>
        <source>Reassign customers to a client book</source>
        <translation>Atkārtoti piešķirt klientus klienta grāmatai</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atsaukt</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Lēmums</translation>
    </message>
    <message>
        <source>Customers merged</source>
        <translation>Klientu apvienošana</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Piezīmes pievienošana</translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation>Pievienot aktivitāti</translation>
    </message>
    <message>
        <source>Correct a note or activity</source>
        <translation>Piezīmes vai aktivitātes labošana</translation>
    </message>
    <message>
        <source>Withdraw a note or activity</source>
        <translation>Piezīmes vai aktivitātes atsaukšana</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Eksports</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>Rediģēt klientu</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Piekrišana</translation>
    </message>
    <message>
        <source>Add affiliation</source>
        <translation>Piederības pievienošana</translation>
    </message>
    <message>
        <source>Remove affiliation</source>
        <translation>Piederības noņemšana</translation>
    </message>
    <message>
        <source>Issue loyalty card</source>
        <translation>Izsniegt lojalitātes karti</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Jāpārbauda</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Saņemts</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Gaida</translation>
    </message>
    <message>
        <source>At headquarters; download follows</source>
        <translation>Birojā; gaida lejupielādi</translation>
    </message>
    <message>
        <source>After “%1”</source>
        <translation>Pēc „%1“</translation>
    </message>
    <message>
        <source>Waits for headquarters</source>
        <translation>Gaida galveno biroju</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operācija</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klients</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Kopš</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Statuss</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Iemesls</translation>
    </message>
</context>
<context>
    <name>RangeFields</name>
    <message>
        <source>%1, from</source>
        <translation>%1, no</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1, līdz</translation>
    </message>
</context>
<context>
    <name>ReassignPanel</name>
    <message>
        <source>Reassign</source>
        <translation>Piešķirt citam</translation>
    </message>
    <message>
        <source>Reading the associates…</source>
        <translation>Nolasa darbiniekus…</translation>
    </message>
    <message>
        <source>The associates can&apos;t be shown.</source>
        <translation>Darbiniekus nevar parādīt.</translation>
    </message>
    <message>
        <source>Nobody else works in this store. Headquarters can give associates its address book.</source>
        <translation>Šajā veikalā neviens cits nestrādā. Galvenais birojs var darbiniekiem piešķirt tā adrešu grāmatu.</translation>
    </message>
    <message>
        <source>Client book %1</source>
        <translation>Klienta grāmata %1</translation>
    </message>
    <message>
        <source>No client book yet: one is created</source>
        <translation>Klienta grāmatas vēl nav: tā tiks izveidota</translation>
    </message>
    <message>
        <source>Reassign to %1</source>
        <translation>Piešķirt: %1</translation>
    </message>
    <message numerus="yes">
        <source>Share out over %1 associates</source>
        <translation>
            <numerusform>Sadalīt %1 darbiniekam</numerusform>
            <numerusform>Sadalīt %1 darbiniekiem</numerusform>
            <numerusform>Sadalīt %1 darbiniekiem</numerusform>
        </translation>
    </message>
    <message>
        <source>Reassign %1</source>
        <translation>Piešķirt citam: %1</translation>
    </message>
    <message>
        <source>They leave their present client books. Notes and activities stay with the customers.</source>
        <translation>Viņi atstāj pašreizējo klienta grāmatu. Piezīmes un aktivitātes paliek pie klientiem.</translation>
    </message>
    <message>
        <source>Tick one associate, or several to share the customers out evenly. Notes and activities stay with the customers.</source>
        <translation>Atzīmējiet vienu darbinieku vai vairākus, lai klientus sadalītu vienmērīgi. Piezīmes un aktivitātes paliek pie klientiem.</translation>
    </message>
</context>
<context>
    <name>RecentSearches</name>
    <message>
        <source>Clear recent searches</source>
        <translation>Notīrīt nesenos meklējumus</translation>
    </message>
    <message>
        <source>Search again for %1</source>
        <translation>Meklēt vēlreiz: %1</translation>
    </message>
</context>
<context>
    <name>RefinerGroup</name>
    <message numerus="yes">
        <source>and %1 more</source>
        <translation>
            <numerusform>un vēl %1</numerusform>
            <numerusform>un vēl %1</numerusform>
            <numerusform>un vēl %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Refiners</name>
    <message>
        <source>Associate</source>
        <translation>Darbinieks</translation>
    </message>
    <message numerus="yes">
        <source>Next %1 days</source>
        <translation>
            <numerusform>Nākamā %1 diena</numerusform>
            <numerusform>Nākamās %1 dienas</numerusform>
            <numerusform>Nākamās %1 dienas</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Jā</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nē</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nepiešķirts</translation>
    </message>
    <message numerus="yes">
        <source>next %1 days</source>
        <translation>
            <numerusform>nākamā %1 diena</numerusform>
            <numerusform>nākamās %1 dienas</numerusform>
            <numerusform>nākamās %1 dienas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>līdz %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>no %1</translation>
    </message>
</context>
<context>
    <name>RefinersPanel</name>
    <message>
        <source>Close the refiners</source>
        <translation>Aizvērt precizētājus</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation>Precizēt</translation>
    </message>
</context>
<context>
    <name>ResultTable</name>
    <message>
        <source>Another associate</source>
        <translation>Cits darbinieks</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Vārds</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Konta numurs</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Tālrunis</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E‑pasts</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Pilsēta</translation>
    </message>
    <message>
        <source>Client book</source>
        <translation>Klienta grāmata</translation>
    </message>
    <message>
        <source>Loyalty card %1</source>
        <translation>Lojalitātes karte %1</translation>
    </message>
    <message>
        <source>Other email: %1</source>
        <translation>Cits e‑pasts: %1</translation>
    </message>
    <message>
        <source>Other phone: %1</source>
        <translation>Cits tālrunis: %1</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Adrese: %1</translation>
    </message>
    <message>
        <source>Other store</source>
        <translation>Cits veikals</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Kur:</translation>
    </message>
    <message>
        <source>File type:</source>
        <translation>Faila tips:</translation>
    </message>
</context>
<context>
    <name>SavePanel</name>
    <message>
        <source>Headquarters assigns layouts to stores, registers and workers. Those to whom it has assigned this one get it with the next downloads.</source>
        <translation>Galvenais birojs piešķir izkārtojumus veikaliem, kasēm un darbiniekiem. Tie, kam piešķirts šis, to saņems ar nākamajām lejupielādēm.</translation>
    </message>
    <message>
        <source>Save to headquarters</source>
        <translation>Saglabāt galvenajā birojā</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Saglabāt</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>Izkārtojuma nosaukums</translation>
    </message>
    <message>
        <source>In the place of headquarters&apos; own</source>
        <translation>Galvenā biroja izkārtojuma vietā</translation>
    </message>
    <message>
        <source>As this store&apos;s own</source>
        <translation>Kā šī veikala paša</translation>
    </message>
    <message>
        <source>Headquarters is being asked who has this layout.</source>
        <translation>Galvenajam birojam jautā, kam ir šis izkārtojums.</translation>
    </message>
    <message>
        <source>Nobody has it until headquarters assigns it.</source>
        <translation>Tā nav nevienam, kamēr galvenais birojs to nepiešķir.</translation>
    </message>
    <message>
        <source>This store has it from now on. All others keep the one they have: %1.</source>
        <translation>Turpmāk tas ir šim veikalam. Visi pārējie patur savu: %1.</translation>
    </message>
    <message>
        <source>Others have it too, and get what you arranged: %1.</source>
        <translation>Tas ir arī citiem, un tie saņem jūsu kārtojumu: %1.</translation>
    </message>
    <message>
        <source>No other store has it.</source>
        <translation>Nevienam citam veikalam tā nav.</translation>
    </message>
    <message>
        <source>As a new layout</source>
        <translation>Kā jaunu izkārtojumu</translation>
    </message>
</context>
<context>
    <name>SavedSetsBox</name>
    <message>
        <source>Saved</source>
        <translation>Saglabātie</translation>
    </message>
    <message>
        <source>Save these refiners</source>
        <translation>Saglabāt šos precizētājus</translation>
    </message>
    <message>
        <source>Name, then Enter</source>
        <translation>Nosaukums, tad Enter</translation>
    </message>
    <message>
        <source>A name for these refiners</source>
        <translation>Nosaukums šiem precizētājiem</translation>
    </message>
    <message>
        <source>Forget “%1”</source>
        <translation>Aizmirst „%1“</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>%1 (other)</source>
        <translation>%1 (cits)</translation>
    </message>
    <message>
        <source>Headquarters has the layout %1.</source>
        <translation>Galvenajā birojā ir izkārtojums %1.</translation>
    </message>
    <message>
        <source>Headquarters has the layout %1, and this store gets it with the next downloads.</source>
        <translation>Galvenajam birojam ir izkārtojums %1, un šis veikals to saņems ar nākamajām lejupielādēm.</translation>
    </message>
    <message>
        <source>The register is offline, so nothing was saved at headquarters. What you arranged is still here.</source>
        <translation>Kase ir bezsaistē, tāpēc galvenajā birojā nekas netika saglabāts. Sakārtotais joprojām ir šeit.</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>Saglabāt failā</translation>
    </message>
</context>
<context>
    <name>ScannedCustomers</name>
    <message>
        <source>No customer on this register has the card or account number %1.</source>
        <translation>Nevienam šīs kases klientam nav kartes vai konta numura %1.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Meklēt</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the text</source>
        <translation>Notīrīt tekstu</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>Customer search</source>
        <translation>Klientu meklēšana</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Meklē…</translation>
    </message>
    <message>
        <source>Name, phone, email, address, account number or loyalty card</source>
        <translation>Vārds, tālrunis, e‑pasts, adrese, konta numurs vai lojalitātes karte</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Atrastie klienti</translation>
    </message>
    <message>
        <source>Add customer to client book</source>
        <translation>Pievienot klientu klienta grāmatai</translation>
    </message>
    <message>
        <source>Add the selected customers to your client book</source>
        <translation>Pievienot atlasītos klientus savai klienta grāmatai</translation>
    </message>
    <message>
        <source>Create customer</source>
        <translation>Izveidot klientu</translation>
    </message>
    <message>
        <source>New customer, with what is typed here carried over</source>
        <translation>Jauns klients, pārņemot šeit ievadīto</translation>
    </message>
    <message>
        <source>The search was not done</source>
        <translation>Meklēšana netika veikta</translation>
    </message>
    <message>
        <source>The first %1</source>
        <translation>Pirmie %1</translation>
    </message>
    <message>
        <source>Nobody found for “%1” in any store</source>
        <translation>Nevienā veikalā nekas nav atrasts: „%1“</translation>
    </message>
    <message>
        <source>Try less of it, or another way to find them; accents don’t matter.</source>
        <translation>Mēģiniet ar īsāku tekstu vai meklējiet citādi; diakritiskajām zīmēm nav nozīmes.</translation>
    </message>
    <message>
        <source>Nobody found for “%1”</source>
        <translation>Nekas nav atrasts: „%1“</translation>
    </message>
    <message>
        <source>Try part of a name, a phone number without its country code, an email or an account number; accents don’t matter. Here are only customers of this store’s address books; Search all stores finds the others.</source>
        <translation>Mēģiniet vārda daļu, tālruņa numuru bez valsts koda, e‑pastu vai konta numuru; diakritiskajām zīmēm nav nozīmes. Šeit ir tikai šī veikala adrešu grāmatu klienti; pārējos atrod Meklēt visos veikalos.</translation>
    </message>
    <message>
        <source>Whom are you looking for?</source>
        <translation>Ko jūs meklējat?</translation>
    </message>
    <message>
        <source>Type a name, a phone number, an email or an account number.</source>
        <translation>Ievadiet vārdu, tālruņa numuru, e‑pastu vai konta numuru.</translation>
    </message>
    <message>
        <source>No customers on this register yet</source>
        <translation>Šajā kasē vēl nav klientu</translation>
    </message>
    <message>
        <source>They come with the first download from headquarters; the Sync centre shows how far it is.</source>
        <translation>Tie nonāk šeit ar pirmo lejupielādi no galvenā biroja; tās gaitu rāda Sinhronizācijas centrs.</translation>
    </message>
    <message>
        <source>Sync centre</source>
        <translation>Sinhronizācijas centrs</translation>
    </message>
    <message>
        <source>Headquarters did not answer in time. This store’s customers are still here; try again.</source>
        <translation>Galvenais birojs neatbildēja laikā. Šī veikala klienti joprojām ir šeit; mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>Reassign…</source>
        <translation>Piešķirt citam…</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Clear</source>
        <translation>Notīrīt</translation>
    </message>
    <message>
        <source>Select nobody</source>
        <translation>Neatlasīt nevienu</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Notiek apstrāde…</translation>
    </message>
    <message numerus="yes">
        <source>%1 selected</source>
        <translation>
            <numerusform>Atlasīts %1</numerusform>
            <numerusform>Atlasīti %1</numerusform>
            <numerusform>Atlasīti %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick a box to select</source>
        <translation>Atzīmējiet rūtiņu, lai atlasītu</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Headquarters could not take what this register sent. Nothing was changed, and what you typed is still here; try again, and tell IT if it stays.</source>
        <translation>Galvenais birojs nevarēja pieņemt šīs kases sūtīto. Nekas netika mainīts, un ievadītais joprojām ir šeit; mēģiniet vēlreiz un, ja tas atkārtojas, ziņojiet IT nodaļai.</translation>
    </message>
    <message>
        <source>Headquarters did not accept this activation. Check the address and the code; a code works once, so ask headquarters for a new one if it was used before.</source>
        <translation>Galvenais birojs šo aktivizāciju nepieņēma. Pārbaudiet adresi un kodu; kods ir derīgs vienu reizi, tāpēc, ja tas jau ir izmantots, lūdziet galvenajam birojam jaunu.</translation>
    </message>
    <message>
        <source>The code is for register {given}, and IT has prepared this device as register {asked}. Nothing was activated. IT must give each device the code of its own register.</source>
        <translation>Kods ir paredzēts kasei {given}, bet IT nodaļa šo ierīci ir sagatavojusi kā kasi {asked}. Nekas nav aktivizēts. IT nodaļai katrai ierīcei jāpiešķir tās kases kods.</translation>
    </message>
    <message>
        <source>Enter the whole address of headquarters, such as https://hq.example.com.</source>
        <translation>Ievadiet pilnu galvenā biroja adresi, piemēram, https://hq.example.com.</translation>
    </message>
    <message>
        <source>Use an address that begins with https://, so that nobody can listen on the way.</source>
        <translation>Lietojiet adresi, kas sākas ar https://, lai neviens nevarētu noklausīties.</translation>
    </message>
    <message>
        <source>Headquarters can&apos;t be reached. What you typed is still here: check the address and the network, then try again.</source>
        <translation>Galvenais birojs nav sasniedzams. Ievadītais joprojām ir šeit: pārbaudiet adresi un tīklu, tad mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>Headquarters is there, but this device does not trust its certificate. What you typed is still here. IT can name the file of your certificate authority in the register&apos;s settings (certificates), or check for which address the certificate was made; then try again.</source>
        <translation>Galvenais birojs ir sasniedzams, bet šī ierīce neuzticas tā sertifikātam. Ievadītais joprojām ir šeit. IT nodaļa kases iestatījumos var norādīt jūsu sertificēšanas iestādes failu (certificates) vai pārbaudīt, kurai adresei sertifikāts izsniegts; tad mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>The file of certificates that the register&apos;s settings name can&apos;t be read, so headquarters was not asked. What you typed is still here: IT corrects the settings (certificates), then try again.</source>
        <translation>Kases iestatījumos norādīto sertifikātu failu nevar nolasīt, tāpēc galvenais birojs netika vaicāts. Ievadītais joprojām ir šeit: IT nodaļa izlabo iestatījumus (certificates), tad mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>This device has no keyring to keep the register&apos;s secret in, so it was not activated and the code is still good. IT can set up a keyring, or choose a secret file in the register&apos;s settings.</source>
        <translation>Šai ierīcei nav atslēgu glabātavas, kur glabāt kases noslēpumu, tāpēc tā netika aktivizēta un kods joprojām ir derīgs. IT nodaļa var iestatīt atslēgu glabātavu vai kases iestatījumos izvēlēties noslēpuma failu.</translation>
    </message>
    <message>
        <source>Others on this device can read the secret file {path}. IT must allow it to this register alone (mode 0600); then try again.</source>
        <translation>Citi šīs ierīces lietotāji var lasīt noslēpuma failu {path}. IT nodaļai jāatļauj tas tikai šai kasei (režīms 0600); tad mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>This register still keeps changes of another company, so it was not activated and the code is still good. Activate it for that company again and let it send them, then try this code; or IT puts its data folder away, and it begins with an empty one.</source>
        <translation>Šajā kasē vēl glabājas cita uzņēmuma izmaiņas, tāpēc tā netika aktivizēta un kods joprojām ir derīgs. Aktivizējiet to no jauna tam uzņēmumam un ļaujiet tās nosūtīt, tad mēģiniet šo kodu; vai arī IT nodaļa noliek malā datu mapi, un kase sāk ar tukšu.</translation>
    </message>
    <message>
        <source>This device is not a register yet. Activate it with a code from headquarters.</source>
        <translation>Šī ierīce vēl nav kase. Aktivizējiet to ar galvenā biroja izsniegtu kodu.</translation>
    </message>
    <message>
        <source>This operator ID and PIN were not accepted. Type both again; the first sign-in at a register needs it to be online.</source>
        <translation>Šis operatora ID un PIN netika pieņemts. Ievadiet abus vēlreiz; pirmajai reizei kasei jābūt tiešsaistē.</translation>
    </message>
    <message>
        <source>Your operator ID and PIN are right, but you don&apos;t work in this store. Headquarters can give you an address book of the store; then sign in again.</source>
        <translation>Jūsu operatora ID un PIN ir pareizi, bet jūs šajā veikalā nestrādājat. Galvenais birojs var jums piešķirt veikala adrešu grāmatu; tad pierakstieties vēlreiz.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait {wait}, then try again, or ask a manager for a new PIN.</source>
        <translation>Pārāk daudz nepareizu PIN. Pagaidiet {wait}, tad mēģiniet vēlreiz vai lūdziet vadītājam jaunu PIN.</translation>
    </message>
    <message>
        <source>That PIN was not right. Wait {wait}, then try again.</source>
        <translation>PIN nebija pareizs. Pagaidiet {wait}, tad mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in and do it again.</source>
        <translation>Neviens nav pierakstījies. Pierakstieties un dariet to vēlreiz.</translation>
    </message>
    <message>
        <source>Your permissions don&apos;t include this. Nothing was changed; ask a manager to do it.</source>
        <translation>Jums nav šādas atļaujas. Nekas netika mainīts; lūdziet to izdarīt vadītājam.</translation>
    </message>
    <message>
        <source>Headquarters has turned this feature off for your company. Nothing was changed.</source>
        <translation>Galvenais birojs jūsu uzņēmumam šo līdzekli ir izslēdzis. Nekas netika mainīts.</translation>
    </message>
    <message>
        <source>This store creates customers only while headquarters can be reached, because it filters shared customer data. What you typed is still here: save it when the register is online.</source>
        <translation>Šis veikals veido klientus tikai tad, kad ir savienojums ar galveno biroju, jo tas filtrē koplietotos klientu datus. Ievadītais joprojām ir šeit: saglabājiet to, kad kase būs tiešsaistē.</translation>
    </message>
    <message>
        <source>This customer is no longer on this register. Search again; headquarters may have merged or removed the customer.</source>
        <translation>Šī klienta šajā kasē vairs nav. Meklējiet vēlreiz; galvenais birojs, iespējams, klientu ir apvienojis vai noņēmis.</translation>
    </message>
    <message>
        <source>This customer is Pending sync: headquarters has not given the account number yet, and this can&apos;t be done before. Nothing was changed; it can be done after the next sync.</source>
        <translation>Šis klients gaida sinhronizāciju: galvenais birojs vēl nav piešķīris konta numuru, un pirms tam to nevar izdarīt. Nekas netika mainīts; to varēs izdarīt pēc nākamās sinhronizācijas.</translation>
    </message>
    <message>
        <source>This card number is in use already. No card was issued; scan or type another one.</source>
        <translation>Šis kartes numurs jau tiek lietots. Karte netika izsniegta; noskenējiet vai ievadiet citu.</translation>
    </message>
    <message>
        <source>This is no card number: it may have 40 characters. No card was issued.</source>
        <translation>Tas nav kartes numurs: tajā var būt līdz 40 rakstzīmēm. Karte netika izsniegta.</translation>
    </message>
    <message>
        <source>The customer no longer has this email or phone. Nothing was changed.</source>
        <translation>Klientam vairs nav šī e‑pasta vai tālruņa. Nekas netika mainīts.</translation>
    </message>
    <message>
        <source>All of them declined to be contacted at every email and phone they have, so no file was written.</source>
        <translation>Viņi visi ir atteikušies no saziņas ar visiem saviem e‑pastiem un tālruņiem, tāpēc fails netika izveidots.</translation>
    </message>
    <message>
        <source>The customer asked to be forgotten, and was erased. Nothing more can be done for them.</source>
        <translation>Klients lūdza tikt aizmirsts un ir dzēsts. Viņa labā vairs neko nevar darīt.</translation>
    </message>
    <message>
        <source>The customer was deleted at headquarters. Nothing more can be done for them.</source>
        <translation>Klients ir dzēsts galvenajā birojā. Viņa labā vairs neko nevar darīt.</translation>
    </message>
    <message>
        <source>Only who wrote a note or an activity can correct or withdraw it. It was left as it is.</source>
        <translation>Piezīmi vai aktivitāti labot vai atsaukt var tikai tās autors. Tā palika, kā bija.</translation>
    </message>
    <message>
        <source>This note or activity is no longer on this register. Nothing was changed.</source>
        <translation>Šīs piezīmes vai aktivitātes šajā kasē vairs nav. Nekas netika mainīts.</translation>
    </message>
    <message>
        <source>This note or activity was withdrawn already. Nothing was changed.</source>
        <translation>Šī piezīme vai aktivitāte jau ir atsaukta. Nekas netika mainīts.</translation>
    </message>
    <message>
        <source>Type at least 4 characters to search all stores.</source>
        <translation>Lai meklētu visos veikalos, ievadiet vismaz 4 rakstzīmes.</translation>
    </message>
    <message>
        <source>Something in the fields can&apos;t be saved. Nothing typed is lost.</source>
        <translation>Kādu no laukiem nevar saglabāt. Nekas no ievadītā nav zudis.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Ievadiet vārdu.</translation>
    </message>
    <message>
        <source>Enter a complete email address, such as name@example.com.</source>
        <translation>Ievadiet pilnu e‑pasta adresi, piemēram, vards@example.com.</translation>
    </message>
    <message>
        <source>Enter a complete phone number; one from another country begins with + and its code.</source>
        <translation>Ievadiet pilnu tālruņa numuru; citas valsts numurs sākas ar + un valsts kodu.</translation>
    </message>
    <message>
        <source>It has characters that can&apos;t be seen or written, perhaps from copying. Type it anew.</source>
        <translation>Tekstā ir rakstzīmes, kuras nevar redzēt vai uzrakstīt; iespējams, tas ir kopēts. Ievadiet to no jauna.</translation>
    </message>
    <message>
        <source>This is required.</source>
        <translation>Šis lauks ir obligāts.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Izvēlieties no saraksta.</translation>
    </message>
    <message>
        <source>Enter a whole number, such as 12.</source>
        <translation>Ievadiet veselu skaitli, piemēram, 12.</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>Ievadiet skaitli.</translation>
    </message>
    <message>
        <source>There is no such day. Enter one such as {example}.</source>
        <translation>Šādas dienas nav. Ievadiet, piemēram, {example}.</translation>
    </message>
    <message>
        <source>Enter {least} or more.</source>
        <translation>Ievadiet {least} vai vairāk.</translation>
    </message>
    <message>
        <source>Enter {most} or less.</source>
        <translation>Ievadiet {most} vai mazāk.</translation>
    </message>
    <message>
        <source>Enter {least} or a later day.</source>
        <translation>Ievadiet {least} vai vēlāku dienu.</translation>
    </message>
    <message>
        <source>Enter {most} or an earlier day.</source>
        <translation>Ievadiet {most} vai agrāku dienu.</translation>
    </message>
    <message>
        <source>Headquarters had saved this customer when Save was pressed before, without what was changed since. What you typed is still here; find the customer and edit it.</source>
        <translation>Galvenais birojs jau saglabāja šo klientu, kad iepriekš nospiedāt Saglabāt, bez vēlākajām izmaiņām. Ievadītais joprojām ir šeit; atrodiet klientu un rediģējiet to.</translation>
    </message>
    <message>
        <source>Headquarters has received this customer, so nothing was discarded.</source>
        <translation>Galvenais birojs šo klientu jau ir saņēmis, tāpēc nekas netika atmests.</translation>
    </message>
    <message>
        <source>Only who added this customer can discard them. Nothing was changed.</source>
        <translation>Šo klientu atmest var tikai tas, kurš to pievienoja. Nekas netika mainīts.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Vispirms kaut ko uzrakstiet.</translation>
    </message>
    <message>
        <source>This is too long to be saved. Shorten it.</source>
        <translation>Teksts ir pārāk garš, lai to saglabātu. Saīsiniet to.</translation>
    </message>
    <message>
        <source>The customer is in your client book already.</source>
        <translation>Klients jau ir jūsu klienta grāmatā.</translation>
    </message>
    <message>
        <source>The customer is in the client book of {who}. Nothing was changed; {who} can remove them.</source>
        <translation>Klients ir cita darbinieka klienta grāmatā ({who}). Nekas netika mainīts; {who} var klientu noņemt.</translation>
    </message>
    <message>
        <source>The customer is in the client book of {who} already.</source>
        <translation>Klients jau ir šajā klienta grāmatā ({who}).</translation>
    </message>
    <message>
        <source>The customer&apos;s client book has changed since. It was left as it is now.</source>
        <translation>Klienta piederība klienta grāmatai pa šo laiku ir mainījusies. Tā atstāta, kāda ir tagad.</translation>
    </message>
    <message>
        <source>Somebody has decided this meanwhile. Nothing was changed.</source>
        <translation>Pa šo laiku kāds to jau ir izlēmis. Nekas netika mainīts.</translation>
    </message>
    <message>
        <source>Headquarters no longer has this activity type. Nothing was added; choose another.</source>
        <translation>Galvenajā birojā šī aktivitātes tipa vairs nav. Nekas netika pievienots; izvēlieties citu.</translation>
    </message>
    <message>
        <source>This associate can&apos;t be given customers any more. Nothing was changed; choose another.</source>
        <translation>Šim darbiniekam vairs nevar piešķirt klientus. Nekas netika mainīts; izvēlieties citu.</translation>
    </message>
    <message>
        <source>Somebody else has to sign: you are signed in at this register. Nothing was changed.</source>
        <translation>Jāparaksta kādam citam: šajā kasē darbojaties jūs. Nekas netika mainīts.</translation>
    </message>
    <message>
        <source>The permissions of {who} don&apos;t include this either. Nothing was changed.</source>
        <translation>Arī otrai personai ({who}) nav šādas atļaujas. Nekas netika mainīts.</translation>
    </message>
    <message>
        <source>The customer is not in your client book.</source>
        <translation>Klienta nav jūsu klienta grāmatā.</translation>
    </message>
    <message>
        <source>The customer is no longer on this register.</source>
        <translation>Klienta šajā kasē vairs nav.</translation>
    </message>
    <message>
        <source>This can be done only while headquarters can be reached, and the register is offline. Nothing was changed; do it again when the register is online.</source>
        <translation>To var izdarīt tikai tad, kad ir savienojums ar galveno biroju, bet kase ir bezsaistē. Nekas netika mainīts; dariet to vēlreiz, kad kase būs tiešsaistē.</translation>
    </message>
    <message>
        <source>Headquarters did not answer in time, so it is not known whether this was done. What you typed is still here: try again, it is never done twice.</source>
        <translation>Galvenais birojs neatbildēja laikā, tāpēc nav zināms, vai tas ir izdarīts. Ievadītais joprojām ir šeit: mēģiniet vēlreiz, tas nekad netiek izdarīts divreiz.</translation>
    </message>
    <message>
        <source>Headquarters no longer accepts this register. You can go on working and nothing is lost; IT must activate it again before anything is sent.</source>
        <translation>Galvenais birojs šo kasi vairs nepieņem. Varat turpināt strādāt, un nekas nav zudis; IT nodaļai tā jāaktivizē no jauna, pirms kaut ko varēs nosūtīt.</translation>
    </message>
    <message>
        <source>Headquarters sees two devices that say they are this register. Nothing is lost; IT must activate this device with a code of its own.</source>
        <translation>Galvenais birojs redz divas ierīces, kas uzdodas par šo kasi. Nekas nav zudis; IT nodaļai šī ierīce jāaktivizē ar savu kodu.</translation>
    </message>
    <message>
        <source>Headquarters has taken this register out of service, so this was not done. What waits here is kept; IT can activate the register again, and then it is sent.</source>
        <translation>Galvenais birojs šo kasi ir deaktivizējis, tāpēc tas netika izdarīts. Viss, kas šeit gaida, ir saglabāts; IT nodaļa var kasi aktivizēt no jauna, un tad tas tiks nosūtīts.</translation>
    </message>
    <message>
        <source>This register&apos;s program is too old for headquarters. You can go on working and nothing is lost; it is sent once IT has updated the program.</source>
        <translation>Šīs kases programma galvenajam birojam ir pārāk veca. Varat turpināt strādāt, un nekas nav zudis; viss tiks nosūtīts, kad IT nodaļa būs programmu atjauninājusi.</translation>
    </message>
    <message>
        <source>The channel database {path} was made by a newer version of this program. It was left as it is; start the newer version.</source>
        <translation>Kanāla datu bāzi {path} izveidoja jaunāka šīs programmas versija. Tā atstāta, kā bija; palaidiet jaunāko versiju.</translation>
    </message>
    <message>
        <source>The channel database {path} is damaged. It was left as it is; IT can keep a copy of it and put a backup in its place.</source>
        <translation>Kanāla datu bāze {path} ir bojāta. Tā atstāta, kā bija; IT nodaļa var saglabāt tās kopiju un vietā ielikt rezerves kopiju.</translation>
    </message>
    <message>
        <source>The channel database {path} can&apos;t be opened now: {reason}. It was left as it is; start again, and tell IT if this stays.</source>
        <translation>Kanāla datu bāzi {path} pašlaik nevar atvērt: {reason}. Tā atstāta, kā bija; palaidiet vēlreiz un, ja tas nepāriet, pasakiet IT nodaļai.</translation>
    </message>
    <message>
        <source>The disk of this register is full, so the channel database {path} can&apos;t be opened. It was left as it is; free some space, then start again.</source>
        <translation>Šīs kases disks ir pilns, tāpēc kanāla datu bāzi {path} nevar atvērt. Tā atstāta, kā bija; atbrīvojiet vietu, tad palaidiet vēlreiz.</translation>
    </message>
    <message>
        <source>This register is being brought to a new version. What was saved stays. Please wait, and leave the register on.</source>
        <translation>Šī kase tiek atjaunināta uz jaunu versiju. Saglabātais paliek. Lūdzu, uzgaidiet un neizslēdziet kasi.</translation>
    </message>
    <message>
        <source>The channel database {path} could not be brought to this version. It is as it was before, with a backup beside it; start the version before this one and tell IT.</source>
        <translation>Kanāla datu bāzi {path} nevarēja pielāgot šai versijai. Tā ir tāda kā iepriekš, ar rezerves kopiju blakus; palaidiet iepriekšējo versiju un ziņojiet IT nodaļai.</translation>
    </message>
    <message>
        <source>The settings {path} can&apos;t be read: {reason}. Nothing was changed; mend the file and start again.</source>
        <translation>Iestatījumus {path} nevar nolasīt: {reason}. Nekas netika mainīts; izlabojiet failu un palaidiet vēlreiz.</translation>
    </message>
    <message>
        <source>This register is open already: its window has come to the front. Data: {path}</source>
        <translation>Šī kase jau ir atvērta: tās logs ir priekšplānā. Dati: {path}</translation>
    </message>
    <message>
        <source>Another process has this register&apos;s data and does not answer. End it, then start again. Nothing was changed. Data: {path}</source>
        <translation>Šīs kases datus izmanto cits process, kas neatbild. Beidziet to un startējiet vēlreiz. Nekas nav mainīts. Dati: {path}</translation>
    </message>
    <message>
        <source>The register can&apos;t write to its data folder, so nothing was saved just now. IT must allow it.</source>
        <translation>Kase nevar rakstīt savā datu mapē, tāpēc tikko nekas netika saglabāts. IT nodaļai tas jāatļauj.</translation>
    </message>
    <message>
        <source>The disk of this register is full, so nothing was saved just now. What was saved before is safe; free some space, then try again.</source>
        <translation>Šīs kases disks ir pilns, tāpēc tikko nekas netika saglabāts. Iepriekš saglabātais ir drošībā; atbrīvojiet vietu, tad mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}). Nothing was changed there; choose another folder or free some space, then export again. Headquarters is told of this export too.</source>
        <translation>{path} nevarēja ierakstīt ({reason}). Tur nekas netika mainīts; izvēlieties citu mapi vai atbrīvojiet vietu, tad eksportējiet vēlreiz. Arī par šo eksportu galvenais birojs tiek informēts.</translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}). What you arranged is still here; choose another folder or free some space, then save again.</source>
        <translation>{path} nevarēja ierakstīt ({reason}). Sakārtotais joprojām ir šeit; izvēlieties citu mapi vai atbrīvojiet vietu un saglabājiet vēlreiz.</translation>
    </message>
    <message>
        <source>{path} could not be read ({reason}). Nothing was changed; choose another file.</source>
        <translation>{path} nevarēja nolasīt ({reason}). Nekas nav mainīts; izvēlieties citu failu.</translation>
    </message>
    <message>
        <source>{path} is no PNG or JPEG picture of at most {most} kB, or a damaged one. Nothing was changed; make the picture smaller, or choose another.</source>
        <translation>{path} nav PNG vai JPEG attēls līdz {most} kB, vai tas ir bojāts. Nekas nav mainīts; samaziniet attēlu vai izvēlieties citu.</translation>
    </message>
    <message>
        <source>{who} has saved this layout at headquarters with a newer version of the program, which this register can&apos;t show. What you arranged is still here; save it as a new layout or to a file.</source>
        <translation>{who} ir saglabājis šo izkārtojumu galvenajā birojā ar jaunāku programmas versiju, ko šī kase nevar parādīt. Jūsu kārtojums joprojām ir šeit; saglabājiet to kā jaunu izkārtojumu vai failā.</translation>
    </message>
    <message>
        <source>{who} has replaced this layout at headquarters since you began, and nothing of that was overwritten. What you arranged is still here; save it as a new layout or to a file.</source>
        <translation>Kopš sākāt, {who} galvenajā birojā ir aizstājis šo izkārtojumu, un nekas no tā netika pārrakstīts. Sakārtotais joprojām ir šeit; saglabājiet to kā jaunu izkārtojumu vai failā.</translation>
    </message>
    <message>
        <source>Headquarters has removed this layout. What you arranged is still here; save it as a new layout or to a file.</source>
        <translation>Galvenais birojs šo izkārtojumu ir noņēmis. Sakārtotais joprojām ir šeit; saglabājiet to kā jaunu izkārtojumu vai failā.</translation>
    </message>
    <message>
        <source>Headquarters has another layout of this name. Nothing was saved; give this one another name.</source>
        <translation>Galvenajā birojā ir cits izkārtojums ar šādu nosaukumu. Nekas netika saglabāts; dodiet šim citu nosaukumu.</translation>
    </message>
    <message>
        <source>This change is no longer in the queue; it may have been sent.</source>
        <translation>Šīs izmaiņas rindā vairs nav; iespējams, tā ir nosūtīta.</translation>
    </message>
    <message>
        <source>The register met a defect of its own and did not do this. What was saved before is safe; try again, and tell IT if it stays.</source>
        <translation>Kasē radās iekšēja kļūda, un tas netika izdarīts. Iepriekš saglabātais ir drošībā; mēģiniet vēlreiz un, ja tas atkārtojas, ziņojiet IT nodaļai.</translation>
    </message>
    <message>
        <source>Headquarters could not read this change. It is kept here; tell IT, and try again once it is mended.</source>
        <translation>Galvenais birojs nevarēja nolasīt šo izmaiņu. Tā ir saglabāta šeit; ziņojiet IT nodaļai un mēģiniet vēlreiz, kad tas būs novērsts.</translation>
    </message>
    <message>
        <source>Headquarters does not know this kind of change yet. It is kept here; try again once headquarters has been updated.</source>
        <translation>Galvenais birojs šāda veida izmaiņas vēl nepazīst. Tā ir saglabāta šeit; mēģiniet vēlreiz, kad galvenais birojs būs atjaunināts.</translation>
    </message>
    <message>
        <source>Headquarters has another change under the same number. This one is kept here; tell IT.</source>
        <translation>Galvenajā birojā ar to pašu numuru ir cita izmaiņa. Šī ir saglabāta šeit; ziņojiet IT nodaļai.</translation>
    </message>
    <message>
        <source>Headquarters does not know this customer, or has removed them. The change is kept here.</source>
        <translation>Galvenais birojs šo klientu nepazīst vai ir noņēmis. Izmaiņa ir saglabāta šeit.</translation>
    </message>
    <message>
        <source>The customer was deleted at headquarters on {day}; nothing more can be done for them.</source>
        <translation>Klients ir dzēsts galvenajā birojā ({day}); viņa labā vairs neko nevar darīt.</translation>
    </message>
    <message>
        <source>Somebody else has changed the same fields of this customer. Nothing was changed.</source>
        <translation>Kāds cits mainīja tos pašus šī klienta laukus. Nekas netika mainīts.</translation>
    </message>
    <message>
        <source>Somebody at headquarters has given this change up: “{reason}” It was not done. Press Understood, and it goes from this register too.</source>
        <translation>Kāds galvenajā birojā atteicās no šīs izmaiņas: „{reason}“ Tā netika izdarīta. Nospiediet Sapratu, un tā pazudīs arī no šīs kases.</translation>
    </message>
    <message>
        <source>Your permissions at headquarters don&apos;t include this. It is kept here: ask a manager to allow it, then try again.</source>
        <translation>Jums galvenajā birojā nav šādas atļaujas. Izmaiņa ir saglabāta šeit: lūdziet vadītājam to atļaut, tad mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>Headquarters has turned this feature off. The change is kept here until it is on again.</source>
        <translation>Galvenais birojs šo līdzekli ir izslēdzis. Izmaiņa tiek glabāta šeit, līdz tas atkal būs ieslēgts.</translation>
    </message>
    <message>
        <source>{who} added this customer first. A customer can be in one client book only.</source>
        <translation>{who} pievienoja šo klientu agrāk. Klients var būt tikai vienā klienta grāmatā.</translation>
    </message>
    <message>
        <source>The customer was removed from this client book or reassigned meanwhile.</source>
        <translation>Pa šo laiku klients ir noņemts no šīs klienta grāmatas vai atkārtoti piešķirts.</translation>
    </message>
    <message>
        <source>{who} no longer works for this company, so nobody can go into that client book.</source>
        <translation>{who} šajā uzņēmumā vairs nestrādā, tāpēc šai klienta grāmatai nevienu nevar pievienot.</translation>
    </message>
    <message>
        <source>Headquarters found that two customers are one. They stay in the client book of {who}, and are no longer in this one.</source>
        <translation>Galvenais birojs konstatēja, ka divi klienti ir viena persona. Klients paliek otrā klienta grāmatā ({who}), un šajā viņa vairs nav.</translation>
    </message>
    <message>
        <source>Headquarters could not read what this register sent. It is kept here; tell IT.</source>
        <translation>Galvenais birojs nevarēja nolasīt šīs kases sūtīto. Tas ir saglabāts šeit; ziņojiet IT nodaļai.</translation>
    </message>
    <message>
        <source>Headquarters has a fault of its own. Everything is kept here and sent again by itself.</source>
        <translation>Galvenajā birojā ir iekšēja kļūda. Viss ir saglabāts šeit un tiks automātiski nosūtīts vēlreiz.</translation>
    </message>
    <message>
        <source>This is more than headquarters takes at once. It is kept here; tell IT.</source>
        <translation>Tas ir vairāk, nekā galvenais birojs pieņem vienā reizē. Tas ir saglabāts šeit; ziņojiet IT nodaļai.</translation>
    </message>
    <message>
        <source>This register asks headquarters more often than it may. Everything is kept here and sent a little later by itself.</source>
        <translation>Šī kase vēršas galvenajā birojā biežāk, nekā drīkst. Viss ir saglabāts šeit un nedaudz vēlāk tiks automātiski nosūtīts.</translation>
    </message>
    <message>
        <source>Headquarters is not ready yet. Everything is kept here and sent again by itself.</source>
        <translation>Galvenais birojs vēl nav gatavs. Viss ir saglabāts šeit un tiks automātiski nosūtīts vēlreiz.</translation>
    </message>
    <message>
        <source>Headquarters does not know what this register asks for. Everything is kept here; tell IT.</source>
        <translation>Galvenais birojs nepazīst to, ko šī kase pieprasa. Viss ir saglabāts šeit; ziņojiet IT nodaļai.</translation>
    </message>
    <message>
        <source>This register calls headquarters without encryption, which it refuses. Everything is kept here; tell IT.</source>
        <translation>Šī kase sazinās ar galveno biroju bez šifrēšanas, un tas to nepieņem. Viss ir saglabāts šeit; ziņojiet IT nodaļai.</translation>
    </message>
    <message>
        <source>Headquarters shows this to its own machine only. Tell IT.</source>
        <translation>Galvenais birojs to rāda tikai savā datorā. Ziņojiet IT nodaļai.</translation>
    </message>
    <message>
        <source>another associate</source>
        <translation>cits darbinieks</translation>
    </message>
    <message>
        <source>a while</source>
        <translation>kādu brīdi</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Clienteling POS</source>
        <translation>Clienteling POS</translation>
    </message>
    <message>
        <source>A new screen layout has come.</source>
        <translation>Ir saņemts jauns ekrāna izkārtojums.</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>Lietot tūlīt</translation>
    </message>
</context>
<context>
    <name>ShownLayout</name>
    <message>
        <source>The screen layout %1 can&apos;t be used; the last good one is shown. %2</source>
        <translation>Ekrāna izkārtojumu %1 nevar lietot; tiek rādīts pēdējais derīgais. %2</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Operator ID</source>
        <translation>Operatora ID</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Pierakstīties</translation>
    </message>
    <message>
        <source>Clienteling POS</source>
        <translation>Clienteling POS</translation>
    </message>
    <message>
        <source>Know every customer by heart.</source>
        <translation>Pazīstiet katru klientu.</translation>
    </message>
    <message>
        <source>%1 · ready to work offline</source>
        <translation>%1 · gatava darbam bezsaistē</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Dzēst</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Ievadīt</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Try again</source>
        <translation>Mēģināt vēlreiz</translation>
    </message>
    <message>
        <source>What is shown here may be out of date.</source>
        <translation>Šeit redzamais var būt novecojis.</translation>
    </message>
    <message>
        <source>Offline: what you do here is kept and sent later</source>
        <translation>Bezsaistē: tas, ko šeit darāt, tiek saglabāts un nosūtīts vēlāk</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>dati uz %1</translation>
    </message>
</context>
<context>
    <name>StoreClientBooksScreen</name>
    <message>
        <source>View customers from store client books</source>
        <translation>Skatīt klientus no veikala klientu grāmatām</translation>
    </message>
    <message>
        <source>Store client books</source>
        <translation>Veikala klientu grāmatas</translation>
    </message>
    <message>
        <source>1 associate</source>
        <translation>1 darbinieks</translation>
    </message>
    <message numerus="yes">
        <source>%1 associates</source>
        <translation>
            <numerusform>%1 darbinieks</numerusform>
            <numerusform>%1 darbinieki</numerusform>
            <numerusform>%1 darbinieku</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>dati uz %1</translation>
    </message>
    <message>
        <source>Reassign the unassigned client books: %1</source>
        <translation>Piešķirt nepiešķirtās klientu grāmatas: %1</translation>
    </message>
    <message>
        <source>Reassign the client book of %2: %1</source>
        <translation>Piešķirt citam klienta grāmatu (%2): %1</translation>
    </message>
    <message>
        <source>No customers in the store&apos;s client books</source>
        <translation>Veikala klientu grāmatās nav klientu</translation>
    </message>
    <message>
        <source>Associates add customers to their client books in Customer search.</source>
        <translation>Darbinieki pievieno klientus savai klienta grāmatai sadaļā Klientu meklēšana.</translation>
    </message>
</context>
<context>
    <name>SyncCentreScreen</name>
    <message>
        <source>Sync centre</source>
        <translation>Sinhronizācijas centrs</translation>
    </message>
    <message>
        <source>Reading the queue…</source>
        <translation>Nolasa augšupielādes rindu…</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Mēģināt tūlīt</translation>
    </message>
    <message>
        <source>Contact headquarters now</source>
        <translation>Tūlīt sazināties ar galveno biroju</translation>
    </message>
    <message>
        <source>Upload queue</source>
        <translation>Augšupielādes rinda</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Mēģināt vēlreiz</translation>
    </message>
    <message>
        <source>Send this change again</source>
        <translation>Nosūtīt šo izmaiņu vēlreiz</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Sapratu</translation>
    </message>
    <message>
        <source>Take this change away from this register; headquarters has the record of it</source>
        <translation>Noņemt šo izmaiņu no šīs kases; galvenajā birojā tā ir reģistrēta</translation>
    </message>
    <message>
        <source>Discard customer</source>
        <translation>Atmest klientu</translation>
    </message>
    <message>
        <source>Let this customer go, whom headquarters has not received, with all that waits behind</source>
        <translation>Atmest šo klientu, kuru galvenais birojs nav saņēmis, ar visu, kas gaida aiz viņa</translation>
    </message>
    <message>
        <source>Everything you do is saved on this register and nothing is lost.</source>
        <translation>Viss, ko darāt, tiek saglabāts šajā kasē, un nekas nezūd.</translation>
    </message>
    <message>
        <source>Online since %1</source>
        <translation>Tiešsaistē kopš %1</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Savienojas</translation>
    </message>
    <message>
        <source>Sign in to headquarters again</source>
        <translation>Jāpierakstās galvenajā birojā</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>Jāatjaunina</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Bezsaistē kopš %1</translation>
    </message>
    <message>
        <source>Headquarters is reachable</source>
        <translation>Galvenais birojs ir sasniedzams</translation>
    </message>
    <message>
        <source>Contacting headquarters…</source>
        <translation>Sazinās ar galveno biroju…</translation>
    </message>
    <message>
        <source>Headquarters did not answer in time. Next attempt in %1 s</source>
        <translation>Galvenais birojs neatbildēja laikā. Nākamais mēģinājums pēc %1 s</translation>
    </message>
    <message>
        <source>Headquarters asks this register to wait a little. Next attempt in %1 s</source>
        <translation>Galvenais birojs lūdz šai kasei nedaudz pagaidīt. Nākamais mēģinājums pēc %1 s</translation>
    </message>
    <message>
        <source>Headquarters has a fault of its own. Next attempt in %1 s</source>
        <translation>Galvenajā birojā ir iekšēja kļūda. Nākamais mēģinājums pēc %1 s</translation>
    </message>
    <message>
        <source>This device does not trust headquarters&apos; certificate; tell IT. Next attempt in %1 s</source>
        <translation>Šī ierīce neuzticas galvenā biroja sertifikātam; ziņojiet IT nodaļai. Nākamais mēģinājums pēc %1 s</translation>
    </message>
    <message>
        <source>The file of certificates in the register&apos;s settings can&apos;t be read; tell IT. Next attempt in %1 s</source>
        <translation>Kases iestatījumos norādīto sertifikātu failu nevar nolasīt; ziņojiet IT nodaļai. Nākamais mēģinājums pēc %1 s</translation>
    </message>
    <message>
        <source>Something that is not headquarters answered. Next attempt in %1 s</source>
        <translation>Atbildēja kaut kas, kas nav galvenais birojs. Nākamais mēģinājums pēc %1 s</translation>
    </message>
    <message>
        <source>Next attempt in %1 s</source>
        <translation>Nākamais mēģinājums pēc %1 s</translation>
    </message>
    <message>
        <source>The queue can’t be shown</source>
        <translation>Rindu nevar parādīt</translation>
    </message>
    <message>
        <source>Everything is at headquarters</source>
        <translation>Viss ir galvenajā birojā</translation>
    </message>
    <message>
        <source>What you do while the register is offline waits here until it is sent.</source>
        <translation>Tas, ko darāt, kamēr kase ir bezsaistē, gaida šeit, līdz tiek nosūtīts.</translation>
    </message>
    <message numerus="yes">
        <source>%1 waiting</source>
        <translation>
            <numerusform>%1 gaida</numerusform>
            <numerusform>%1 gaida</numerusform>
            <numerusform>%1 gaida</numerusform>
        </translation>
    </message>
    <message>
        <source>needs attention: %1</source>
        <translation>jāpārbauda: %1</translation>
    </message>
    <message>
        <source>oldest %1 min</source>
        <translation>vecākais: %1 min</translation>
    </message>
    <message>
        <source>It is sent again at the next contact with headquarters.</source>
        <translation>Tā tiks nosūtīta vēlreiz nākamajā saziņā ar galveno biroju.</translation>
    </message>
    <message>
        <source>It is no longer on this register; headquarters has the record of it.</source>
        <translation>Šajā kasē tās vairs nav; galvenajā birojā tā ir reģistrēta.</translation>
    </message>
</context>
<context>
    <name>Tab</name>
    <message>
        <source>Edit customer</source>
        <translation>Rediģēt klientu</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>Gaida nosūtīšanu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Piezīme</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivitāte</translation>
    </message>
    <message>
        <source>Withdrawn by its writer</source>
        <translation>Autors to atsauca</translation>
    </message>
    <message>
        <source>Follow up %1</source>
        <translation>Atgādinājums %1</translation>
    </message>
    <message>
        <source>Corrected %1</source>
        <translation>Labots %1</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Activities and notes</source>
        <translation>Aktivitātes un piezīmes</translation>
    </message>
    <message>
        <source>No notes or activities yet</source>
        <translation>Vēl nav piezīmju un aktivitāšu</translation>
    </message>
    <message>
        <source>Write the first note above: every associate who may see this customer will find it here.</source>
        <translation>Uzrakstiet pirmo piezīmi augstāk: to šeit redzēs ikviens darbinieks, kurš drīkst skatīt šo klientu.</translation>
    </message>
    <message>
        <source>Reading notes and activities…</source>
        <translation>Nolasa piezīmes un aktivitātes…</translation>
    </message>
    <message>
        <source>Notes and activities can&apos;t be shown</source>
        <translation>Piezīmes un aktivitātes nevar parādīt</translation>
    </message>
    <message>
        <source>These are headquarters’ activity types now.</source>
        <translation>Šie ir pašreizējie galvenā biroja aktivitāšu tipi.</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Today</source>
        <translation>Šodien</translation>
    </message>
    <message>
        <source>1 day late</source>
        <translation>kavē 1 dienu</translation>
    </message>
    <message>
        <source>Never, in the book since %1</source>
        <translation>Nekad; grāmatā kopš %1</translation>
    </message>
    <message>
        <source>Last contact %1</source>
        <translation>Pēdējā saziņa %1</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Rīt</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 diena</translation>
    </message>
</context>
<context>
    <name>TodayCards</name>
    <message>
        <source>Coming up</source>
        <translation>Gaidāms</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Atgādinājumi</translation>
    </message>
    <message>
        <source>Not contacted for long</source>
        <translation>Sen nav bijis saziņas</translation>
    </message>
    <message>
        <source>Your client book is empty.</source>
        <translation>Jūsu klienta grāmata ir tukša.</translation>
    </message>
    <message>
        <source>No date comes soon.</source>
        <translation>Tuvākajā laikā nav datumu.</translation>
    </message>
    <message>
        <source>Nothing to follow up today.</source>
        <translation>Šodien nav atgādinājumu.</translation>
    </message>
    <message>
        <source>Everybody was contacted lately.</source>
        <translation>Ar visiem nesen ir sazināts.</translation>
    </message>
</context>
<context>
    <name>TwinsPanel</name>
    <message>
        <source>Possible duplicate</source>
        <translation>Iespējams dublikāts</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Iespējamie dublikāti</translation>
    </message>
    <message>
        <source>Open this customer</source>
        <translation>Atvērt šo klientu</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Atvērt: %1</translation>
    </message>
    <message>
        <source>Same phone number</source>
        <translation>Tas pats tālrunis</translation>
    </message>
    <message>
        <source>Same email</source>
        <translation>Tas pats e‑pasts</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Tas pats vārds</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Undo</source>
        <translation>Atsaukt</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Welcome</source>
        <translation>Laipni lūdzam</translation>
    </message>
    <message>
        <source>Reading what there is to do today…</source>
        <translation>Nolasa, kas šodien darāms…</translation>
    </message>
    <message>
        <source>Arrange this screen</source>
        <translation>Kārtot šo ekrānu</translation>
    </message>
    <message>
        <source>Good morning, %1</source>
        <translation>Labrīt, %1</translation>
    </message>
    <message>
        <source>Good afternoon, %1</source>
        <translation>Labdien, %1</translation>
    </message>
    <message>
        <source>Good evening, %1</source>
        <translation>Labvakar, %1</translation>
    </message>
    <message>
        <source>What there is to do today can&apos;t be shown.</source>
        <translation>Šodien darāmo nevar parādīt.</translation>
    </message>
    <message>
        <source>%1 in your client book</source>
        <translation>%1 jūsu klienta grāmatā</translation>
    </message>
    <message>
        <source>1 has a date this week</source>
        <translation>1 šonedēļ ir svarīgs datums</translation>
    </message>
    <message numerus="yes">
        <source>%1 have a date this week</source>
        <translation>
            <numerusform>%1 šonedēļ ir svarīgs datums</numerusform>
            <numerusform>%1 šonedēļ ir svarīgs datums</numerusform>
            <numerusform>%1 šonedēļ ir svarīgs datums</numerusform>
        </translation>
    </message>
    <message>
        <source>What waits to be sent can&apos;t be shown.</source>
        <translation>To, kas gaida nosūtīšanu, nevar parādīt.</translation>
    </message>
    <message>
        <source>%1 pending sync</source>
        <translation>%1 gaida sinhronizāciju</translation>
    </message>
    <message>
        <source>Everything sent</source>
        <translation>Viss nosūtīts</translation>
    </message>
    <message>
        <source>Last synchronized %1</source>
        <translation>Pēdējā sinhronizācija: %1</translation>
    </message>
    <message>
        <source>Not synchronized yet</source>
        <translation>Vēl nav sinhronizēts</translation>
    </message>
</context>
<context>
    <name>ZoneFields</name>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Ko tā rāda</translation>
    </message>
    <message>
        <source>Picture from a file</source>
        <translation>Attēls no faila</translation>
    </message>
    <message>
        <source>From column</source>
        <translation>No kolonnas</translation>
    </message>
    <message>
        <source>From row</source>
        <translation>No rindas</translation>
    </message>
    <message>
        <source>Columns wide</source>
        <translation>Platums kolonnās</translation>
    </message>
    <message>
        <source>Rows high</source>
        <translation>Augstums rindās</translation>
    </message>
    <message>
        <source>Add a zone</source>
        <translation>Pievienot zonu</translation>
    </message>
    <message>
        <source>Remove this zone</source>
        <translation>Noņemt šo zonu</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Attēls %1</translation>
    </message>
</context>
<context>
    <name>_Card</name>
    <message>
        <source>All %1</source>
        <translation>Visi (%1)</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Mazāk</translation>
    </message>
    <message numerus="yes">
        <source>and %1 more: sort your client book to see them all</source>
        <translation>
            <numerusform>un vēl %1: kārtojiet savu klienta grāmatu, lai redzētu visus</numerusform>
            <numerusform>un vēl %1: kārtojiet savu klienta grāmatu, lai redzētu visus</numerusform>
            <numerusform>un vēl %1: kārtojiet savu klienta grāmatu, lai redzētu visus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_GridZone</name>
    <message>
        <source>Back</source>
        <translation>Atpakaļ</translation>
    </message>
</context>
</TS>

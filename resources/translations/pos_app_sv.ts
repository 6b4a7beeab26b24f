<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>ActivationScreen</name>
    <message>
        <source>Activate this device</source>
        <translation>Aktivera den här enheten</translation>
    </message>
    <message>
        <source>Headquarters gives an address and a code for each register. The code works once.</source>
        <translation>Huvudkontoret ger en adress och en kod för varje kassa. Koden fungerar en gång.</translation>
    </message>
    <message>
        <source>Headquarters address</source>
        <translation>Huvudkontorets adress</translation>
    </message>
    <message>
        <source>Activation code</source>
        <translation>Aktiveringskod</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivera</translation>
    </message>
    <message>
        <source>Clienteling POS</source>
        <translation>Clienteling POS</translation>
    </message>
    <message>
        <source>Type the address that headquarters gave for this register.</source>
        <translation>Skriv adressen som huvudkontoret gav för den här kassan.</translation>
    </message>
    <message>
        <source>Type the code that headquarters gave for this register.</source>
        <translation>Skriv koden som huvudkontoret gav för den här kassan.</translation>
    </message>
</context>
<context>
    <name>ActivityPanel</name>
    <message>
        <source>Every associate of the company who may see the customer will find it.</source>
        <translation>Alla medarbetare i företaget som får se kunden kommer att hitta den.</translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation>Lägg till aktivitet</translation>
    </message>
    <message>
        <source>Add activity for %1</source>
        <translation>Lägg till aktivitet för %1</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>What was done, or is to be done</source>
        <translation>Vad som gjordes, eller ska göras</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Uppföljning</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Uppdatera</translation>
    </message>
    <message>
        <source>Ask headquarters for its activity types now</source>
        <translation>Fråga huvudkontoret efter dess aktivitetstyper nu</translation>
    </message>
    <message>
        <source>Reading the activity types…</source>
        <translation>Läser aktivitetstyperna…</translation>
    </message>
    <message>
        <source>The activity types can&apos;t be shown.</source>
        <translation>Aktivitetstyperna kan inte visas.</translation>
    </message>
    <message>
        <source>No follow-up</source>
        <translation>Ingen uppföljning</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>I morgon</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Om en vecka</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>Om en månad</translation>
    </message>
    <message>
        <source>As headquarters had them: %1</source>
        <translation>Enligt huvudkontoret: %1</translation>
    </message>
</context>
<context>
    <name>ActivityTypes</name>
    <message>
        <source>Store visit</source>
        <translation>Butiksbesök</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Telefonsamtal</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Bokat möte</translation>
    </message>
</context>
<context>
    <name>AddressCard</name>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Make primary</source>
        <translation>Gör till primär</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Syfte</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postnummer</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Contact at this address</source>
        <translation>Kontakt på adressen</translation>
    </message>
    <message>
        <source>Phone at this address</source>
        <translation>Telefon på adressen</translation>
    </message>
    <message>
        <source>Email at this address</source>
        <translation>E-post på adressen</translation>
    </message>
    <message>
        <source>Primary address</source>
        <translation>Primär adress</translation>
    </message>
    <message>
        <source>Address %1</source>
        <translation>Adress %1</translation>
    </message>
</context>
<context>
    <name>AddressFields</name>
    <message>
        <source>Home</source>
        <translation>Hem</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Företag</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Kontor</translation>
    </message>
    <message>
        <source>Post box</source>
        <translation>Postbox</translation>
    </message>
    <message>
        <source>Add address</source>
        <translation>Lägg till adress</translation>
    </message>
</context>
<context>
    <name>AddressesTab</name>
    <message>
        <source>An address is added with Edit.</source>
        <translation>En adress läggs till med Redigera.</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>Ingen adress</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Primär</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>Kontakt: %1</translation>
    </message>
    <message>
        <source>Marketing: %1</source>
        <translation>Marknadsföring: %1</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopierat: %1</translation>
    </message>
</context>
<context>
    <name>AffiliationsTab</name>
    <message>
        <source>Reading the affiliations…</source>
        <translation>Läser tillhörigheterna…</translation>
    </message>
    <message>
        <source>The affiliations can&apos;t be shown.</source>
        <translation>Tillhörigheterna kan inte visas.</translation>
    </message>
    <message>
        <source>Affiliations</source>
        <translation>Tillhörigheter</translation>
    </message>
    <message>
        <source>Headquarters has defined none.</source>
        <translation>Huvudkontoret har inte definierat några.</translation>
    </message>
    <message>
        <source>Loyalty cards</source>
        <translation>Lojalitetskort</translation>
    </message>
    <message>
        <source>No loyalty card yet. Issue one with the button below.</source>
        <translation>Inget lojalitetskort än. Utfärda ett med knappen nedan.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Headquarters is asked…</source>
        <translation>Huvudkontoret tillfrågas…</translation>
    </message>
</context>
<context>
    <name>AllStores</name>
    <message>
        <source>Search all stores</source>
        <translation>Sök i alla butiker</translation>
    </message>
    <message>
        <source>Headquarters looks in all stores…</source>
        <translation>Huvudkontoret söker i alla butiker…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Customers of all stores</source>
        <translation>Kunder i alla butiker</translation>
    </message>
    <message>
        <source>Back to this store</source>
        <translation>Tillbaka till den här butiken</translation>
    </message>
    <message>
        <source>The customer is brought to this register…</source>
        <translation>Kunden hämtas till den här kassan…</translation>
    </message>
    <message>
        <source>All stores can be searched while headquarters can be reached; the register is offline.</source>
        <translation>Alla butiker kan genomsökas när huvudkontoret går att nå; kassan är offline.</translation>
    </message>
    <message>
        <source>To search all stores, type at least %1 characters.</source>
        <translation>Skriv minst %1 tecken för att söka i alla butiker.</translation>
    </message>
</context>
<context>
    <name>AttributeFields</name>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (krävs)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Från %1 till %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Från %1</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>Upp till %1</translation>
    </message>
</context>
<context>
    <name>AttributesTab</name>
    <message>
        <source>Headquarters has not defined any for customers.</source>
        <translation>Huvudkontoret har inte definierat några för kunder.</translation>
    </message>
    <message>
        <source>No attributes</source>
        <translation>Inga attribut</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Keyboard</source>
        <translation>Tangentbord</translation>
    </message>
    <message>
        <source>Chinese characters can&apos;t be typed here: write names in pinyin, or connect a keyboard with an input method.</source>
        <translation>Kinesiska tecken kan inte skrivas här: skriv namn på pinyin, eller anslut ett tangentbord med en inmatningsmetod.</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Versaler</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Skift</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Radera</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>Siffror och tecken</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Bokstäver</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Mellanslag</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Nästa fält</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <translation>Dölj tangentbordet</translation>
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
        <translation>Exportera…</translation>
    </message>
    <message>
        <source>Call or mail…</source>
        <translation>Ring eller mejla…</translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation>Lägg till aktivitet</translation>
    </message>
    <message>
        <source>Remove from client book</source>
        <translation>Ta bort från kundbok</translation>
    </message>
    <message>
        <source>Reassign…</source>
        <translation>Tilldela om…</translation>
    </message>
    <message>
        <source>Reassign the whole book…</source>
        <translation>Tilldela om hela boken…</translation>
    </message>
    <message>
        <source>They stay customers, with their notes and activities</source>
        <translation>De förblir kunder, med sina anteckningar och aktiviteter</translation>
    </message>
    <message>
        <source>Move the customers to another associate&apos;s client book</source>
        <translation>Flytta kunderna till en annan medarbetares kundbok</translation>
    </message>
    <message>
        <source>Write the customers to a file: a spreadsheet or contacts</source>
        <translation>Skriv kunderna till en fil: ett kalkylark eller kontakter</translation>
    </message>
    <message>
        <source>With what each customer said about marketing</source>
        <translation>Med vad varje kund har sagt om marknadsföring</translation>
    </message>
    <message>
        <source>Move everybody of this client book, to one or to several</source>
        <translation>Flytta alla i den här kundboken, till en eller flera</translation>
    </message>
    <message>
        <source>Activity added for %1.</source>
        <translation>Aktivitet tillagd för %1.</translation>
    </message>
</context>
<context>
    <name>BookMessages</name>
    <message>
        <source>1 customer added to your client book.</source>
        <translation>1 kund lades till i din kundbok.</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers added to your client book.</source>
        <translation>
            <numerusform>%1 kund lades till i din kundbok.</numerusform>
            <numerusform>%1 kunder lades till i din kundbok.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 customer removed from your client book.</source>
        <translation>1 kund togs bort från din kundbok.</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers removed from your client book.</source>
        <translation>
            <numerusform>%1 kund togs bort från din kundbok.</numerusform>
            <numerusform>%1 kunder togs bort från din kundbok.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 customer reassigned.</source>
        <translation>1 kund tilldelades om.</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers reassigned.</source>
        <translation>
            <numerusform>%1 kund tilldelades om.</numerusform>
            <numerusform>%1 kunder tilldelades om.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone for 1 customer.</source>
        <translation>Ångrat för 1 kund.</translation>
    </message>
    <message numerus="yes">
        <source>Undone for %1 customers.</source>
        <translation>
            <numerusform>Ångrat för %1 kund.</numerusform>
            <numerusform>Ångrat för %1 kunder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not done for %1 more.</source>
        <translation>
            <numerusform>Inte gjort för %1 till.</numerusform>
            <numerusform>Inte gjort för %1 till.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Busy</name>
    <message>
        <source>Working</source>
        <translation>Arbetar</translation>
    </message>
</context>
<context>
    <name>ButtonPanel</name>
    <message>
        <source>Not yet in %1</source>
        <translation>Ännu inte på %1</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Som vanligt</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Vad den gör</translation>
    </message>
    <message>
        <source>Grid that it opens</source>
        <translation>Rutnät som den öppnar</translation>
    </message>
    <message>
        <source>Words to search for</source>
        <translation>Ord att söka efter</translation>
    </message>
    <message>
        <source>Language of its texts</source>
        <translation>Textens språk</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Tooltip</source>
        <translation>Knappbeskrivning</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Färg</translation>
    </message>
    <message>
        <source>Own colours</source>
        <translation>Egna färger</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Bakgrund</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Bokstäver</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Ikon</translation>
    </message>
    <message>
        <source>Picture from a file</source>
        <translation>Bild från en fil</translation>
    </message>
    <message>
        <source>Size of its letters</source>
        <translation>Bokstävernas storlek</translation>
    </message>
    <message>
        <source>The whole layout</source>
        <translation>Hela layouten</translation>
    </message>
    <message>
        <source>Remove this button</source>
        <translation>Ta bort knappen</translation>
    </message>
    <message>
        <source>A contrast of %1 to 1; at least %2 is needed.</source>
        <translation>Kontrasten är %1 till 1; minst %2 behövs.</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Bild %1</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Unassigned (%1)</source>
        <translation>Ej tilldelad (%1)</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>i morgon</translation>
    </message>
    <message numerus="yes">
        <source>in %1 days</source>
        <translation>
            <numerusform>om %1 dag</numerusform>
            <numerusform>om %1 dagar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Clear all</source>
        <translation>Rensa alla</translation>
    </message>
    <message>
        <source>Clear %1</source>
        <translation>Rensa %1</translation>
    </message>
</context>
<context>
    <name>ClientBookScreen</name>
    <message>
        <source>View customers in client book</source>
        <translation>Visa kunder i kundboken</translation>
    </message>
    <message>
        <source>My client book</source>
        <translation>Min kundbok</translation>
    </message>
    <message>
        <source>%1’s client book</source>
        <translation>Kundbok för %1</translation>
    </message>
    <message>
        <source>This client book is empty</source>
        <translation>Den här kundboken är tom</translation>
    </message>
    <message>
        <source>Customer search</source>
        <translation>Kundsökning</translation>
    </message>
    <message>
        <source>Your client book is empty</source>
        <translation>Din kundbok är tom</translation>
    </message>
    <message>
        <source>Reading the client book…</source>
        <translation>Läser kundboken…</translation>
    </message>
    <message>
        <source>Customers come into it when they are reassigned to this associate.</source>
        <translation>Kunder hamnar här när de tilldelas om till den här medarbetaren.</translation>
    </message>
    <message>
        <source>Find customers in Customer search, tick them, and press Add customer to client book.</source>
        <translation>Hitta kunder i Kundsökning, markera dem och tryck på Lägg till kund i kundboken.</translation>
    </message>
    <message>
        <source>Customers in the client book</source>
        <translation>Kunder i kundboken</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation>Förfina</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortera</translation>
    </message>
    <message>
        <source>The order of the cards</source>
        <translation>Kortens ordning</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Efter namn</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Senaste kontakt</translation>
    </message>
    <message>
        <source>Who was not contacted for longest first</source>
        <translation>De som inte kontaktats på längst tid först</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>Nästa datum</translation>
    </message>
    <message>
        <source>Whose next date comes round first</source>
        <translation>De vars nästa datum kommer först</translation>
    </message>
    <message>
        <source>Filter by name, phone, email</source>
        <translation>Filtrera på namn, telefon, e-post</translation>
    </message>
    <message>
        <source>The client book can&apos;t be shown</source>
        <translation>Kundboken kan inte visas</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Rensa filtret</translation>
    </message>
    <message>
        <source>Parts of a name, a phone number, an email or an account number are looked for.</source>
        <translation>Sökningen gäller delar av ett namn, ett telefonnummer, en e-postadress eller ett kontonummer.</translation>
    </message>
    <message>
        <source>Clear all refiners</source>
        <translation>Rensa alla förfiningar</translation>
    </message>
    <message>
        <source>All that is refined by has to fit; of one refiner any choice will do.</source>
        <translation>Allt du förfinar efter måste stämma; inom en förfining räcker ett av valen.</translation>
    </message>
    <message>
        <source>Nobody in this client book matches</source>
        <translation>Ingen i den här kundboken matchar</translation>
    </message>
    <message numerus="yes">
        <source>Refine (%1)</source>
        <translation>
            <numerusform>Förfina (%1)</numerusform>
            <numerusform>Förfina (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>%1 has saved this layout at headquarters since you began. Nothing of either is lost: choose which one to go on with.</source>
        <translation>%1 har sparat den här layouten på huvudkontoret sedan du började. Inget av någondera går förlorat: välj vilken du vill fortsätta med.</translation>
    </message>
    <message>
        <source>Somebody else has arranged this layout</source>
        <translation>Någon annan har ordnat den här layouten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Changed by %1</source>
        <translation>Ändrat av %1</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>Ändrat av dig</translation>
    </message>
    <message>
        <source>Nothing that can be seen.</source>
        <translation>Inget som syns.</translation>
    </message>
    <message>
        <source>Keep mine as a new layout</source>
        <translation>Behåll min som en ny layout</translation>
    </message>
    <message>
        <source>Take theirs; Undo brings mine back</source>
        <translation>Ta deras; Ångra tar tillbaka min</translation>
    </message>
    <message>
        <source>Put mine in the place of theirs</source>
        <translation>Sätt min i stället för deras</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Uppföljning</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Keep it (Ctrl+Enter)</source>
        <translation>Spara (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Write a note about %1…</source>
        <translation>Skriv en anteckning om %1…</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Skriv en anteckning…</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>Typ: %1</translation>
    </message>
    <message>
        <source>Refresh the types</source>
        <translation>Uppdatera typerna</translation>
    </message>
</context>
<context>
    <name>ConflictRow</name>
    <message>
        <source>What you typed</source>
        <translation>Det du skrev</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Not asked</source>
        <translation>Ej tillfrågad</translation>
    </message>
    <message>
        <source>Agreed %1</source>
        <translation>Samtyckte %1</translation>
    </message>
    <message>
        <source>Declined %1</source>
        <translation>Tackade nej %1</translation>
    </message>
    <message>
        <source>Not asked about marketing</source>
        <translation>Ej tillfrågad om marknadsföring</translation>
    </message>
    <message>
        <source>Agreed to marketing</source>
        <translation>Samtycker till marknadsföring</translation>
    </message>
    <message>
        <source>Declined marketing</source>
        <translation>Har tackat nej till marknadsföring</translation>
    </message>
</context>
<context>
    <name>ContactFields</name>
    <message>
        <source>Email</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Add email</source>
        <translation>Lägg till e-post</translation>
    </message>
    <message>
        <source>Add phone</source>
        <translation>Lägg till telefon</translation>
    </message>
    <message>
        <source>They are kept, and take effect once headquarters has assigned the account number.</source>
        <translation>De sparas och börjar gälla när huvudkontoret har tilldelat kontonumret.</translation>
    </message>
</context>
<context>
    <name>ContactLine</name>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Kopiera %1</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Ring %1</translation>
    </message>
    <message>
        <source>Mail to %1</source>
        <translation>Mejla %1</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
</context>
<context>
    <name>ContactPanel</name>
    <message>
        <source>Call or mail %1</source>
        <translation>Ring eller mejla %1</translation>
    </message>
    <message numerus="yes">
        <source>and %1 more</source>
        <translation>
            <numerusform>och %1 till</numerusform>
            <numerusform>och %1 till</numerusform>
        </translation>
    </message>
    <message>
        <source>No email and no phone</source>
        <translation>Ingen e-post och ingen telefon</translation>
    </message>
    <message>
        <source>%1 is copied.</source>
        <translation>%1 har kopierats.</translation>
    </message>
    <message numerus="yes">
        <source>%1 addresses are copied. Paste them into your mail’s Bcc.</source>
        <translation>
            <numerusform>%1 adress har kopierats. Klistra in den i fältet Hemlig kopia i ditt mejl.</numerusform>
            <numerusform>%1 adresser har kopierats. Klistra in dem i fältet Hemlig kopia i ditt mejl.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mejla</translation>
    </message>
    <message>
        <source>Mail to %1</source>
        <translation>Mejla %1</translation>
    </message>
    <message>
        <source>1 customer declined marketing and will not be mailed.</source>
        <translation>1 kund har tackat nej till marknadsföring och får inget mejl.</translation>
    </message>
    <message>
        <source>%1 without email.</source>
        <translation>%1 saknar e-post.</translation>
    </message>
    <message>
        <source>Nobody here declined marketing by mail.</source>
        <translation>Ingen här har tackat nej till marknadsföring via e-post.</translation>
    </message>
</context>
<context>
    <name>ContactRow</name>
    <message>
        <source>Another email</source>
        <translation>Annan e-post</translation>
    </message>
    <message>
        <source>Another phone</source>
        <translation>Annan telefon</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marknadsföring</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Ej tillfrågad</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Samtycker</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Har tackat nej</translation>
    </message>
    <message>
        <source>Remove this contact</source>
        <translation>Ta bort kontakten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
</context>
<context>
    <name>ContactsTab</name>
    <message>
        <source>They are added with Edit.</source>
        <translation>De läggs till med Redigera.</translation>
    </message>
    <message>
        <source>No email and no phone</source>
        <translation>Ingen e-post och ingen telefon</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Vad som sades</translation>
    </message>
    <message>
        <source>Marketing: %1</source>
        <translation>Marknadsföring: %1</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Samtycker</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Tackar nej</translation>
    </message>
    <message>
        <source>%1: agreed to marketing</source>
        <translation>%1: samtyckte till marknadsföring</translation>
    </message>
    <message>
        <source>%1: declined marketing</source>
        <translation>%1: tackade nej till marknadsföring</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopierat: %1</translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message>
        <source>First name</source>
        <translation>Förnamn</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Efternamn</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Reading what headquarters asks for…</source>
        <translation>Läser vad huvudkontoret frågar efter…</translation>
    </message>
    <message>
        <source>Some of what headquarters asks for can&apos;t be shown here.</source>
        <translation>En del av det som huvudkontoret frågar efter kan inte visas här.</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message numerus="yes">
        <source>%1 days late</source>
        <translation>
            <numerusform>%1 dag sen</numerusform>
            <numerusform>%1 dagar sen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days</source>
        <translation>
            <numerusform>%1 dag</numerusform>
            <numerusform>%1 dagar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionList</name>
    <message>
        <source>What there is to decide can&apos;t be shown.</source>
        <translation>Det som ska avgöras kan inte visas.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Lämna som det är</translation>
    </message>
    <message>
        <source>Ask a manager to reassign</source>
        <translation>Be en chef tilldela om</translation>
    </message>
    <message>
        <source>Reassign now</source>
        <translation>Tilldela om nu</translation>
    </message>
    <message>
        <source>Made %1.</source>
        <translation>Gjord %1.</translation>
    </message>
    <message>
        <source>Wanted: the client book of %1.</source>
        <translation>Önskad kundbok: %1.</translation>
    </message>
    <message>
        <source>A manager has been asked.</source>
        <translation>En chef har tillfrågats.</translation>
    </message>
</context>
<context>
    <name>DesignerFiles</name>
    <message>
        <source>Open a layout&apos;s file</source>
        <translation>Öppna en layouts fil</translation>
    </message>
    <message>
        <source>Screen layout (*.json)</source>
        <translation>Skärmlayout (*.json)</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Välj en bild</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Nothing was changed here. Correct the file, and open it again. Each line says where in the file.</source>
        <translation>Inget ändrades här. Rätta filen och öppna den igen. Varje rad säger var i filen.</translation>
    </message>
    <message>
        <source>%1 is no layout that registers can show</source>
        <translation>%1 är ingen layout som kassor kan visa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>DesignerSave</name>
    <message>
        <source>Leave without saving?</source>
        <translation>Lämna utan att spara?</translation>
    </message>
    <message>
        <source>What you arranged since it was saved last is lost.</source>
        <translation>Det du har ordnat sedan det sparades senast går förlorat.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Lämna</translation>
    </message>
</context>
<context>
    <name>DesignerScreen</name>
    <message>
        <source>Arrange screens</source>
        <translation>Ordna skärmar</translation>
    </message>
    <message>
        <source>Size of the window</source>
        <translation>Fönstrets storlek</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Rutnät</translation>
    </message>
    <message>
        <source>Add a button</source>
        <translation>Lägg till knapp</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Ångra (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gör om</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Gör om (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Reading the layout…</source>
        <translation>Läser layouten…</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Öppna en fil</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>Spara till fil</translation>
    </message>
    <message>
        <source>Save to headquarters</source>
        <translation>Spara till huvudkontoret</translation>
    </message>
    <message>
        <source>Save the layout to a file</source>
        <translation>Spara layouten till en fil</translation>
    </message>
    <message>
        <source>Screen layout (*.json)</source>
        <translation>Skärmlayout (*.json)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Sparat till %1.</translation>
    </message>
    <message>
        <source>This is what headquarters has. Undo brings yours back.</source>
        <translation>Detta är vad huvudkontoret har. Ångra tar tillbaka din.</translation>
    </message>
    <message>
        <source>Opened. Undo brings back what you had before.</source>
        <translation>Öppnad. Ångra tar tillbaka det du hade förut.</translation>
    </message>
</context>
<context>
    <name>DesignerWords</name>
    <message>
        <source>Teal</source>
        <translation>Blågrön</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blå</translation>
    </message>
    <message>
        <source>Navy</source>
        <translation>Marinblå</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Brun</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grön</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Lila</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Olivgrön</translation>
    </message>
    <message>
        <source>Arrow back</source>
        <translation>Pil bakåt</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backsteg</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Bok</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>Bock</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klocka</translation>
    </message>
    <message>
        <source>Cross</source>
        <translation>Kryss</translation>
    </message>
    <message>
        <source>Two sheets</source>
        <translation>Två blad</translation>
    </message>
    <message>
        <source>Arrow down</source>
        <translation>Pil nedåt</translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation>Penna</translation>
    </message>
    <message>
        <source>Enter key</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>House</source>
        <translation>Hus</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>Kuvert</translation>
    </message>
    <message>
        <source>Emblem</source>
        <translation>Emblem</translation>
    </message>
    <message>
        <source>Menu lines</source>
        <translation>Menystreck</translation>
    </message>
    <message>
        <source>Minus</source>
        <translation>Minus</translation>
    </message>
    <message>
        <source>Sheet of notes</source>
        <translation>Anteckningsblad</translation>
    </message>
    <message>
        <source>Cloud, struck out</source>
        <translation>Överstruket moln</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Moln</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Byggnad</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>En person</translation>
    </message>
    <message>
        <source>Person and plus</source>
        <translation>Person och plus</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Plus</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>Förstoringsglas</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stjärna</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Butik</translation>
    </message>
    <message>
        <source>Two arrows</source>
        <translation>Två pilar</translation>
    </message>
    <message>
        <source>Turning arrows</source>
        <translation>Pilar i ring</translation>
    </message>
    <message>
        <source>Arrow turning back</source>
        <translation>Pil som vänder</translation>
    </message>
    <message>
        <source>Warning triangle</source>
        <translation>Varningstriangel</translation>
    </message>
    <message>
        <source>Something has to stand here.</source>
        <translation>Här måste det stå något.</translation>
    </message>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>Ange ett heltal från %1 till %2.</translation>
    </message>
    <message>
        <source>There is no room: something else stands there.</source>
        <translation>Ingen plats: något annat står där.</translation>
    </message>
    <message>
        <source>There is no room for everything in %1 columns and %2 rows.</source>
        <translation>Allt får inte plats i %1 kolumner och %2 rader.</translation>
    </message>
    <message>
        <source>It is used: a zone or a button still shows it.</source>
        <translation>Den används: en zon eller en knapp visar den ännu.</translation>
    </message>
    <message>
        <source>Enter a colour such as #0F6E67.</source>
        <translation>Ange en färg såsom #0F6E67.</translation>
    </message>
    <message>
        <source>The text can&apos;t be read: a contrast of %1 to 1, and 4.5 is needed.</source>
        <translation>Texten går inte att läsa: kontrasten är %1 till 1 och 4,5 behövs.</translation>
    </message>
    <message>
        <source>Another one has this name.</source>
        <translation>En annan har det namnet.</translation>
    </message>
    <message>
        <source>The layout would have more than %1 kB. Remove a picture first, or add a smaller one.</source>
        <translation>Layouten skulle få mer än %1 kB. Ta först bort en bild, eller lägg till en mindre.</translation>
    </message>
    <message>
        <source>It is called “%1” now</source>
        <translation>Den heter nu ”%1”</translation>
    </message>
    <message>
        <source>“%1” was added to %2</source>
        <translation>”%1” lades till i %2</translation>
    </message>
    <message>
        <source>“%1” was removed from %2</source>
        <translation>”%1” togs bort från %2</translation>
    </message>
    <message>
        <source>“%1” in %2 stands in column %3, row %4 now, %5 wide and %6 high</source>
        <translation>”%1” i %2 står nu i kolumn %3, rad %4, %5 bred och %6 hög</translation>
    </message>
    <message>
        <source>“%1” in %2 was changed</source>
        <translation>”%1” i %2 ändrades</translation>
    </message>
    <message>
        <source>The grid %1 was added</source>
        <translation>Rutnätet %1 lades till</translation>
    </message>
    <message>
        <source>The grid %1 was removed</source>
        <translation>Rutnätet %1 togs bort</translation>
    </message>
    <message>
        <source>The grid %1 has another number of columns or rows</source>
        <translation>Rutnätet %1 har ett annat antal kolumner eller rader</translation>
    </message>
    <message>
        <source>The size %1 was added</source>
        <translation>Storleken %1 lades till</translation>
    </message>
    <message>
        <source>The size %1 was removed</source>
        <translation>Storleken %1 togs bort</translation>
    </message>
    <message>
        <source>The size %1 shows something else</source>
        <translation>Storleken %1 visar något annat</translation>
    </message>
    <message>
        <source>The picture %1 was added</source>
        <translation>Bilden %1 lades till</translation>
    </message>
    <message>
        <source>The picture %1 was removed</source>
        <translation>Bilden %1 togs bort</translation>
    </message>
    <message>
        <source>The picture %1 is another one</source>
        <translation>Bilden %1 är en annan</translation>
    </message>
    <message>
        <source>the button “%1”</source>
        <translation>knappen ”%1”</translation>
    </message>
    <message>
        <source>the size %1</source>
        <translation>storleken %1</translation>
    </message>
    <message>
        <source>It is still shown by %1. Have another grid shown there first.</source>
        <translation>Det visas fortfarande av %1. Låt först ett annat rutnät visas där.</translation>
    </message>
    <message>
        <source>stores %1</source>
        <translation>butikerna %1</translation>
    </message>
    <message>
        <source>registers %1</source>
        <translation>kassorna %1</translation>
    </message>
    <message>
        <source>workers %1</source>
        <translation>medarbetarna %1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 och %2 till</translation>
    </message>
</context>
<context>
    <name>DetailsBar</name>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>what only headquarters can do has to wait</source>
        <translation>det som bara huvudkontoret kan göra får vänta</translation>
    </message>
</context>
<context>
    <name>DetailsScreen</name>
    <message>
        <source>Copied: %1</source>
        <translation>Kopierat: %1</translation>
    </message>
    <message>
        <source>Reading the customer…</source>
        <translation>Läser kunden…</translation>
    </message>
    <message>
        <source>Customer details</source>
        <translation>Kunduppgifter</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tidslinje</translation>
    </message>
    <message>
        <source>Contacts and consent</source>
        <translation>Kontakter och samtycke</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresser</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Affiliations and loyalty</source>
        <translation>Tillhörigheter och lojalitet</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Köp</translation>
    </message>
    <message>
        <source>Reassign…</source>
        <translation>Tilldela om…</translation>
    </message>
    <message>
        <source>Move the customer to another associate&apos;s client book</source>
        <translation>Flytta kunden till en annan medarbetares kundbok</translation>
    </message>
    <message>
        <source>Remove from client book</source>
        <translation>Ta bort från kundbok</translation>
    </message>
    <message>
        <source>They stay a customer, with their notes and activities</source>
        <translation>Personen förblir kund, med anteckningar och aktiviteter</translation>
    </message>
    <message>
        <source>Add to client book</source>
        <translation>Lägg till i kundbok</translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation>Lägg till aktivitet</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Redigera</translation>
    </message>
    <message>
        <source>Change the customer&apos;s fields at headquarters</source>
        <translation>Ändra kundens fält på huvudkontoret</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Kassera</translation>
    </message>
    <message>
        <source>Let this customer go, whom headquarters has not received, with all that waits behind</source>
        <translation>Släpp den här kunden, som huvudkontoret inte har tagit emot, med allt som väntar bakom</translation>
    </message>
    <message>
        <source>Issue loyalty card</source>
        <translation>Utfärda lojalitetskort</translation>
    </message>
    <message>
        <source>Write all that is held…</source>
        <translation>Skriv ut allt som lagras…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Radera…</translation>
    </message>
    <message>
        <source>Headquarters merged two customers: the one you opened is %1 now, with all that was kept.</source>
        <translation>Huvudkontoret slog ihop två kunder: den du öppnade heter nu %1, och allt finns kvar.</translation>
    </message>
    <message>
        <source>The customer can&apos;t be shown</source>
        <translation>Kunden kan inte visas</translation>
    </message>
    <message>
        <source>Customer search</source>
        <translation>Kundsökning</translation>
    </message>
    <message>
        <source>Activity added.</source>
        <translation>Aktiviteten har lagts till.</translation>
    </message>
</context>
<context>
    <name>Discarding</name>
    <message>
        <source>%2 is discarded, with 1 waiting change.</source>
        <translation>%2 har kasserats, med 1 väntande ändring.</translation>
    </message>
    <message numerus="yes">
        <source>%2 is discarded, with %1 waiting changes.</source>
        <translation>
            <numerusform>%2 har kasserats, med %1 väntande ändring.</numerusform>
            <numerusform>%2 har kasserats, med %1 väntande ändringar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>%1 is back, with all that waited.</source>
        <translation>%1 är tillbaka, med allt som väntade.</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>Customers</source>
        <translation>Kunder</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkter</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Channel configuration</source>
        <translation>Kanalkonfiguration</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Kassor</translation>
    </message>
    <message>
        <source>Global configuration</source>
        <translation>Global konfiguration</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Hämtningar</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Inte än</translation>
    </message>
</context>
<context>
    <name>EditConflicts</name>
    <message>
        <source>Another email</source>
        <translation>Annan e-post</translation>
    </message>
    <message>
        <source>Another phone</source>
        <translation>Annan telefon</translation>
    </message>
    <message>
        <source>Primary address</source>
        <translation>Primär adress</translation>
    </message>
    <message>
        <source>Address %1</source>
        <translation>Adress %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Förnamn</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Efternamn</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Order of the addresses</source>
        <translation>Adressernas ordning</translation>
    </message>
    <message>
        <source>Order of other emails and phones</source>
        <translation>Ordning på övrig e-post och telefon</translation>
    </message>
    <message>
        <source>Person: %1</source>
        <translation>Person: %1</translation>
    </message>
    <message>
        <source>Organization: %1</source>
        <translation>Organisation: %1</translation>
    </message>
    <message>
        <source>As headquarters has it</source>
        <translation>Som huvudkontoret har det</translation>
    </message>
</context>
<context>
    <name>EditCustomerScreen</name>
    <message>
        <source>Edit customer</source>
        <translation>Redigera kund</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Spara ändringar</translation>
    </message>
    <message>
        <source>Reading the customer…</source>
        <translation>Läser kunden…</translation>
    </message>
    <message>
        <source>The customer can&apos;t be shown</source>
        <translation>Kunden kan inte visas</translation>
    </message>
    <message>
        <source>Back to the fields</source>
        <translation>Tillbaka till fälten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>You are offline. A customer is edited at headquarters, so this can&apos;t be saved just now. What you type stays here: save it when the register is online.</source>
        <translation>Du är offline. En kund redigeras på huvudkontoret, så det här kan inte sparas just nu. Det du skriver finns kvar här: spara när kassan är online.</translation>
    </message>
    <message>
        <source>Headquarters found that this customer and another are one. Choose what is right where they differ; whatever else you changed is kept.</source>
        <translation>Huvudkontoret fann att den här kunden och en annan är samma. Välj vad som är rätt där de skiljer sig; allt annat du ändrat behålls.</translation>
    </message>
    <message>
        <source>Somebody else has changed the same fields since you began. Choose what is right for each; whatever else you changed is kept.</source>
        <translation>Någon annan har ändrat samma fält sedan du började. Välj vad som är rätt för vart och ett; allt annat du ändrat behålls.</translation>
    </message>
    <message>
        <source>Nothing is left to change: %1 stands as it is.</source>
        <translation>Inget är kvar att ändra: %1 är som det är.</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 har sparats.</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>Everybody will see that you corrected or withdrew it. Headquarters keeps what it said.</source>
        <translation>Alla kommer att se att du rättade eller drog tillbaka den. Huvudkontoret behåller vad den sade.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Rätta</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Innehåll</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>Dra tillbaka</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export %1</source>
        <translation>Exportera %1</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Kalkylark (*.csv)</translation>
    </message>
    <message>
        <source>Contacts (*.vcf)</source>
        <translation>Kontakter (*.vcf)</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>kunder</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Kontonummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Förnamn</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Efternamn</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Gata</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postnummer</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Client book of</source>
        <translation>Kundbok hos</translation>
    </message>
    <message>
        <source>%1 written to %2.</source>
        <translation>%1 har skrivits till %2.</translation>
    </message>
    <message>
        <source>1 customer declined to be contacted and was left out.</source>
        <translation>1 kund har tackat nej till kontakt och utelämnades.</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers declined to be contacted and were left out.</source>
        <translation>
            <numerusform>%1 kund har tackat nej till kontakt och utelämnades.</numerusform>
            <numerusform>%1 kunder har tackat nej till kontakt och utelämnades.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormCard</name>
    <message>
        <source>Saving…</source>
        <translation>Sparar…</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Back without saving (Esc)</source>
        <translation>Tillbaka utan att spara (Esc)</translation>
    </message>
    <message>
        <source>Save the customer (Enter)</source>
        <translation>Spara kunden (Enter)</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Pending sync</source>
        <translation>Väntar på synkronisering</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 kund</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers</source>
        <translation>
            <numerusform>%1 kund</numerusform>
            <numerusform>%1 kunder</numerusform>
        </translation>
    </message>
    <message>
        <source>1 needs attention</source>
        <translation>1 kräver åtgärd</translation>
    </message>
    <message numerus="yes">
        <source>%1 need attention</source>
        <translation>
            <numerusform>%1 kräver åtgärd</numerusform>
            <numerusform>%1 kräver åtgärd</numerusform>
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
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
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
        <translation>Från butikens standardkund</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, once the account number is there</source>
        <translation>%1, när kontonumret finns</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Customer type</source>
        <translation>Kundtyp</translation>
    </message>
    <message>
        <source>Customer group</source>
        <translation>Kundgrupp</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kvitto</translation>
    </message>
    <message>
        <source>Affiliations</source>
        <translation>Tillhörigheter</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Inget</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Utskrivet</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Printed and email</source>
        <translation>Utskrivet och e-post</translation>
    </message>
</context>
<context>
    <name>GridCanvas</name>
    <message>
        <source>Buttons of the grid</source>
        <translation>Rutnätets knappar</translation>
    </message>
    <message>
        <source>%1: column %2, row %3, %4 wide, %5 high</source>
        <translation>%1: kolumn %2, rad %3, %4 bred, %5 hög</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>%1: lock register (Ctrl+L)</source>
        <translation>%1: lås kassan (Ctrl+L)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Tillbaka (Esc)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>Hjälp (F1)</translation>
    </message>
    <message>
        <source>Store %1 %2</source>
        <translation>Butik %1 %2</translation>
    </message>
    <message>
        <source>Register %1</source>
        <translation>Kassa %1</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
    <message>
        <source>Show the hints again</source>
        <translation>Visa tipsen igen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>From one part to the next</source>
        <translation>Från en del till nästa</translation>
    </message>
</context>
<context>
    <name>HintBubble</name>
    <message>
        <source>Got it</source>
        <translation>Jag förstår</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Scan a loyalty card or an account number on any screen, and its customer opens. Ctrl+F looks for a customer from anywhere.</source>
        <translation>Skanna ett lojalitetskort eller ett kontonummer på vilken skärm som helst, så öppnas kunden. Ctrl+F söker en kund varifrån som helst.</translation>
    </message>
    <message>
        <source>Whether headquarters can be reached stands here. You can always go on working; what waits to be sent is in the Sync centre.</source>
        <translation>Här står om huvudkontoret kan nås. Du kan alltid arbeta vidare; det som väntar på att skickas finns i Synkcenter.</translation>
    </message>
    <message>
        <source>What can be done on a screen stands in Help (F1), and there are these hints again.</source>
        <translation>Vad som kan göras på en skärm står i Hjälp (F1), och där finns även de här tipsen.</translation>
    </message>
    <message>
        <source>Tick what you are looking for, such as an interest or a date that comes soon: only who fits stays. Keep it under a name to have it again.</source>
        <translation>Markera det du söker, till exempel ett intresse eller ett datum som snart infaller: bara de som passar blir kvar. Spara det under ett namn för att ha det igen.</translation>
    </message>
    <message>
        <source>Add customers offline as ever. While they are Pending sync, notes, activities and your client book work for them already.</source>
        <translation>Lägg till kunder offline som vanligt. Medan de väntar på synkronisering fungerar anteckningar, aktiviteter och din kundbok redan för dem.</translation>
    </message>
    <message>
        <source>Write here what is worth remembering. With another type it is an activity, which can have a day to follow up.</source>
        <translation>Skriv här vad som är värt att minnas. Med en annan typ blir det en aktivitet, som kan ha en dag för uppföljning.</translation>
    </message>
</context>
<context>
    <name>KindFilter</name>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>In the kiosk no other program is opened. %1 is copied.</source>
        <translation>I kioskläget öppnas inga andra program. %1 har kopierats.</translation>
    </message>
</context>
<context>
    <name>Layout</name>
    <message>
        <source>is no JSON: line %1, column %2: %3</source>
        <translation>är inte JSON: rad %1, kolumn %2: %3</translation>
    </message>
    <message>
        <source>is not UTF-8 at byte %1</source>
        <translation>är inte UTF-8 vid byte %1</translation>
    </message>
    <message>
        <source>can&apos;t be read: %1</source>
        <translation>kan inte läsas: %1</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>saknas</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>måste vara ett objekt</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>måste vara en lista</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>måste vara en text</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>måste vara ett heltal från %1 till %2</translation>
    </message>
    <message>
        <source>must be one of %1</source>
        <translation>måste vara ett av %1</translation>
    </message>
    <message>
        <source>%1 is no operation</source>
        <translation>%1 är ingen operation</translation>
    </message>
    <message>
        <source>%1 is no operation for a button</source>
        <translation>%1 är ingen operation för en knapp</translation>
    </message>
    <message>
        <source>has no grid “welcome”</source>
        <translation>har inget rutnät ”welcome”</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>är inte känt här</translation>
    </message>
    <message>
        <source>lies outside its grid of %1 columns and %2 rows</source>
        <translation>ligger utanför sitt rutnät med %1 kolumner och %2 rader</translation>
    </message>
    <message>
        <source>overlaps %1</source>
        <translation>överlappar %1</translation>
    </message>
    <message>
        <source>must be a colour such as #0F6E67</source>
        <translation>måste vara en färg som #0F6E67</translation>
    </message>
    <message>
        <source>its text can&apos;t be read: a contrast of %1 to 1, and 4.5 is needed</source>
        <translation>texten kan inte läsas: kontrasten är %1 till 1, och 4,5 krävs</translation>
    </message>
    <message>
        <source>must be a PNG or JPEG picture of at most %1 kB, as data:image/png;base64,…</source>
        <translation>måste vara en PNG- eller JPEG-bild på högst %1 kB, som data:image/png;base64,…</translation>
    </message>
    <message>
        <source>operation %1 takes none</source>
        <translation>operation %1 har ingen</translation>
    </message>
    <message>
        <source>has to have either %1 or %2</source>
        <translation>måste ha antingen %1 eller %2</translation>
    </message>
    <message>
        <source>has more than %1 kB</source>
        <translation>har mer än %1 kB</translation>
    </message>
    <message>
        <source>is a name that another one has</source>
        <translation>är ett namn som en annan har</translation>
    </message>
</context>
<context>
    <name>LayoutPanel</name>
    <message>
        <source>Name of the layout</source>
        <translation>Layoutens namn</translation>
    </message>
    <message>
        <source>Name of the grid</source>
        <translation>Rutnätets namn</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolumner</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rader</translation>
    </message>
    <message>
        <source>Add a grid</source>
        <translation>Lägg till rutnät</translation>
    </message>
    <message>
        <source>Remove this grid</source>
        <translation>Ta bort rutnätet</translation>
    </message>
    <message>
        <source>Width of the window</source>
        <translation>Fönstrets bredd</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höjd</translation>
    </message>
    <message>
        <source>Columns for zones</source>
        <translation>Kolumner för zoner</translation>
    </message>
    <message>
        <source>Rows for zones</source>
        <translation>Rader för zoner</translation>
    </message>
    <message>
        <source>Add a size</source>
        <translation>Lägg till storlek</translation>
    </message>
    <message>
        <source>Remove this size</source>
        <translation>Ta bort storleken</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Lägg till en bild</translation>
    </message>
    <message>
        <source>Remove this picture</source>
        <translation>Ta bort bilden</translation>
    </message>
    <message>
        <source>Its pictures</source>
        <translation>Dess bilder</translation>
    </message>
    <message>
        <source>The grid shown</source>
        <translation>Rutnätet som visas</translation>
    </message>
    <message>
        <source>The size shown</source>
        <translation>Storleken som visas</translation>
    </message>
    <message>
        <source>Its zones</source>
        <translation>Dess zoner</translation>
    </message>
</context>
<context>
    <name>LinkButton</name>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Ansluter</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Sign in to headquarters again</source>
        <translation>Logga in på huvudkontoret igen</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>Behöver uppdateras</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Ur drift</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 väntar</translation>
    </message>
    <message>
        <source>Sync centre (F9)</source>
        <translation>Synkcenter (F9)</translation>
    </message>
</context>
<context>
    <name>LoyaltyPanel</name>
    <message>
        <source>For %1. Scan or type the card&apos;s number; left empty, headquarters gives the next one.</source>
        <translation>För %1. Skanna eller skriv kortets nummer; lämnas det tomt ger huvudkontoret nästa nummer.</translation>
    </message>
    <message>
        <source>Issue loyalty card</source>
        <translation>Utfärda lojalitetskort</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Utfärda</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Kortnummer</translation>
    </message>
    <message>
        <source>Headquarters issues the card…</source>
        <translation>Huvudkontoret utfärdar kortet…</translation>
    </message>
    <message>
        <source>Loyalty card %1 issued.</source>
        <translation>Lojalitetskort %1 har utfärdats.</translation>
    </message>
</context>
<context>
    <name>Mailing</name>
    <message numerus="yes">
        <source>Copy %1 addresses</source>
        <translation>
            <numerusform>Kopiera %1 adress</numerusform>
            <numerusform>Kopiera %1 adresser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customers declined marketing and will not be mailed.</source>
        <translation>
            <numerusform>%1 kund har tackat nej till marknadsföring och får inget mejl.</numerusform>
            <numerusform>%1 kunder har tackat nej till marknadsföring och får inget mejl.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewCustomerScreen</name>
    <message>
        <source>Customer add</source>
        <translation>Lägg till kund</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Ny kund</translation>
    </message>
    <message>
        <source>Save customer</source>
        <translation>Spara kund</translation>
    </message>
    <message>
        <source>Headquarters creates the customer and assigns the account number as you save.</source>
        <translation>Huvudkontoret skapar kunden och tilldelar kontonumret när du sparar.</translation>
    </message>
    <message>
        <source>This store saves customers on the register first. The customer will be shown as “Pending sync” until headquarters assigns an account number.</source>
        <translation>Den här butiken sparar kunder på kassan först. Kunden visas som ”Väntar på synkronisering” tills huvudkontoret tilldelar ett kontonummer.</translation>
    </message>
    <message>
        <source>You are offline. The customer will be saved on this register and shown as “Pending sync” until headquarters assigns an account number.</source>
        <translation>Du är offline. Kunden sparas på den här kassan och visas som ”Väntar på synkronisering” tills huvudkontoret tilldelar ett kontonummer.</translation>
    </message>
    <message>
        <source>%1 may be the same customer. Open them, or save once more to add another customer.</source>
        <translation>%1 kan vara samma kund. Öppna den kunden, eller spara en gång till för att lägga till en ny kund.</translation>
    </message>
    <message>
        <source>%1 is saved. Account number: %2</source>
        <translation>%1 har sparats. Kontonummer: %2</translation>
    </message>
    <message>
        <source>%1 is saved on this register. Pending sync.</source>
        <translation>%1 har sparats på den här kassan. Väntar på synkronisering.</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Keyboard with letters</source>
        <translation>Tangentbord med bokstäver</translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message>
        <source>Activate device</source>
        <translation>Aktivera enhet</translation>
    </message>
    <message>
        <source>Make this device a register of a store, with the code that headquarters gave for it. The code works once. What proves to headquarters which register this is goes into the device&apos;s keyring.</source>
        <translation>Gör den här enheten till en kassa i en butik, med koden som huvudkontoret gav för den. Koden fungerar en gång. Det som visar huvudkontoret vilken kassa det är läggs i enhetens nyckelring.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Logga in</translation>
    </message>
    <message>
        <source>Sign an associate in with operator ID and PIN, also without headquarters. Wrong PINs slow the next try down and then lock the operator ID for a while, across restarts.</source>
        <translation>Logga in en medarbetare med operatörs-ID och PIN-kod, även utan huvudkontoret. Felaktiga PIN-koder fördröjer nästa försök och låser sedan operatörs-ID:t en stund, även efter omstart.</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Lämna kioskläget</translation>
    </message>
    <message>
        <source>End a register that is all its device shows: press Ctrl+Alt+Q, or hold the mark at the top left for three seconds. It locks, and ends with the signature of somebody who may.</source>
        <translation>Avsluta en kassa som är allt som enheten visar: tryck på Ctrl+Alt+Q, eller håll märket uppe till vänster intryckt i tre sekunder. Den låses, och avslutas när någon som får det godkänner.</translation>
    </message>
    <message>
        <source>View customers in client book</source>
        <translation>Visa kunder i kundboken</translation>
    </message>
    <message>
        <source>The customers in an associate&apos;s client book, whatever the store&apos;s address books.</source>
        <translation>Kunderna i en medarbetares kundbok, oavsett butikens adressböcker.</translation>
    </message>
    <message>
        <source>View customers from store client books</source>
        <translation>Visa kunder från butikskundböcker</translation>
    </message>
    <message>
        <source>The customers in the books of all associates who share an address book with the store, as they were last downloaded. The books of people who left are there as unassigned.</source>
        <translation>Kunderna i kundböckerna hos alla medarbetare som delar en adressbok med butiken, så som de senast hämtades. Böcker från personer som har slutat visas som ej tilldelade.</translation>
    </message>
    <message>
        <source>Customer search</source>
        <translation>Kundsökning</translation>
    </message>
    <message>
        <source>Find customers of the store&apos;s address books by name, email, phone or account number, and after them by loyalty card, secondary contact or address. Words in any order, accents ignored, phone numbers however written; in name order.</source>
        <translation>Hitta kunder i butikens adressböcker på namn, e-post, telefon eller kontonummer, och därefter på lojalitetskort, sekundär kontakt eller adress. Orden i valfri ordning, accenter ignoreras, telefonnummer hur de än skrivs; i namnordning.</translation>
    </message>
    <message>
        <source>Customer add</source>
        <translation>Lägg till kund</translation>
    </message>
    <message>
        <source>Create a customer: at headquarters at once where the store&apos;s profile says so and headquarters answers, else saved here and shown as Pending sync until it has given the account number. Pressed twice it makes one customer all the same. What is wrong is said at its field, and nothing is saved then.</source>
        <translation>Skapa en kund: direkt på huvudkontoret om butikens profil säger så och huvudkontoret svarar, annars sparas kunden här och visas som Väntar på synkronisering tills kontonumret har tilldelats. Två tryckningar ger ändå en kund. Det som är fel sägs vid sitt fält, och då sparas inget.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Sync centre</source>
        <translation>Synkcenter</translation>
    </message>
    <message>
        <source>What waits to be sent to headquarters, what needs somebody, and when each download came last.</source>
        <translation>Det som väntar på att skickas till huvudkontoret, det som någon behöver se till, och när varje hämtning senast kom.</translation>
    </message>
    <message>
        <source>Put customers into the client book of who is signed in, also offline. A customer is in at most one client book of a company: who is in a colleague&apos;s stays there.</source>
        <translation>Lägg kunder i den inloggades kundbok, även offline. En kund finns i högst en kundbok per företag: den som finns i en kollegas bok stannar där.</translation>
    </message>
    <message>
        <source>Perhaps the same person</source>
        <translation>Kanske samma person</translation>
    </message>
    <message>
        <source>Change what headquarters knows of a customer: the fields that were edited, and no other. Where somebody else has changed the same fields meanwhile nothing is saved, and it is said which. Needs headquarters, and a customer who has an account number. What is wrong is said at its field.</source>
        <translation>Ändra det huvudkontoret vet om en kund: de redigerade fälten och inga andra. Där någon annan har ändrat samma fält under tiden sparas inget, och det sägs vilka. Kräver kontakt med huvudkontoret och en kund som har ett kontonummer. Det som är fel sägs vid sitt fält.</translation>
    </message>
    <message>
        <source>Write a note about a customer, also offline. All associates of the company read it.</source>
        <translation>Skriv en anteckning om en kund, även offline. Alla medarbetare i företaget läser den.</translation>
    </message>
    <message>
        <source>Keep a call or another activity with one or several customers. All associates of the company see it.</source>
        <translation>Spara ett samtal eller en annan aktivitet med en eller flera kunder. Alla medarbetare i företaget ser den.</translation>
    </message>
    <message>
        <source>Correct a note or an activity</source>
        <translation>Rätta en anteckning eller aktivitet</translation>
    </message>
    <message>
        <source>Keep that a customer agreed to marketing at an email or a phone, or declined; also offline. The refusal counts: agreeing does not lift one that somebody else kept meanwhile.</source>
        <translation>Spara att en kund samtyckte till marknadsföring via en e-postadress eller telefon, eller tackade nej, även offline. Nejet gäller: ett ja upphäver inte ett nej som någon annan har sparat under tiden.</translation>
    </message>
    <message>
        <source>Give a customer an affiliation. Needs headquarters, and a customer who has an account number.</source>
        <translation>Ge en kund en tillhörighet. Kräver kontakt med huvudkontoret och en kund som har ett kontonummer.</translation>
    </message>
    <message>
        <source>Take an affiliation from a customer. Needs headquarters, and a customer who has an account number.</source>
        <translation>Ta bort en tillhörighet från en kund. Kräver kontakt med huvudkontoret och en kund som har ett kontonummer.</translation>
    </message>
    <message>
        <source>Issue a loyalty card: of the number scanned, or of the next of headquarters&apos; number sequence. Needs headquarters, and a customer who has an account number. A number that is in use is refused; nobody is told who has that card.</source>
        <translation>Utfärda ett lojalitetskort: med det skannade numret, eller med nästa i huvudkontorets nummerserie. Kräver kontakt med huvudkontoret och en kund som har ett kontonummer. Ett nummer som redan används avvisas; ingen får veta vem som har det kortet.</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Köp</translation>
    </message>
    <message>
        <source>Discard customer</source>
        <translation>Kassera kund</translation>
    </message>
    <message>
        <source>Take away a customer whom headquarters has not received yet, with all that waits for the same one. Only who added the customer can, and only until headquarters has the customer.</source>
        <translation>Ta bort en kund som huvudkontoret ännu inte har tagit emot, med allt som väntar för samma kund. Bara den som lade till kunden kan, och bara tills huvudkontoret har kunden.</translation>
    </message>
    <message>
        <source>Keep what is refined by</source>
        <translation>Spara förfiningen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Take back what was just added to, removed from or reassigned to a client book. Who was allowed to do it may take it back, also offline. Where something has changed since, it stays.</source>
        <translation>Ångra det som nyss lades till i, togs bort från eller tilldelades om till en kundbok. Den som fick göra det får ångra det, även offline. Där något har ändrats sedan dess blir det kvar.</translation>
    </message>
    <message>
        <source>Reassign a whole client book</source>
        <translation>Tilldela om en hel kundbok</translation>
    </message>
    <message>
        <source>Move a leaver&apos;s whole book in one step: to one associate, or shared out evenly over several.</source>
        <translation>Flytta hela boken från någon som slutat i ett steg: till en medarbetare, eller jämnt fördelad på flera.</translation>
    </message>
    <message>
        <source>Arrange screens</source>
        <translation>Ordna skärmar</translation>
    </message>
    <message>
        <source>Arrange the buttons of the welcome screen: drag a button to move it and its corner to resize it, or use the arrow keys, with Shift to resize; choose a button to change what it does and how it looks.</source>
        <translation>Ordna välkomstskärmens knappar: dra en knapp för att flytta den och dess hörn för att ändra storleken, eller använd piltangenterna, med Skift för storleken; välj en knapp för att ändra vad den gör och hur den ser ut.</translation>
    </message>
    <message>
        <source>Save to headquarters</source>
        <translation>Spara till huvudkontoret</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>Spara till fil</translation>
    </message>
    <message>
        <source>Save the screen layout to a file, also offline; headquarters can take it from there.</source>
        <translation>Spara skärmlayouten till en fil, även offline; huvudkontoret kan hämta den därifrån.</translation>
    </message>
    <message>
        <source>Sub menu</source>
        <translation>Undermeny</translation>
    </message>
    <message>
        <source>Open another grid of buttons of the screen layout in this one&apos;s place; Back or Esc leaves it.</source>
        <translation>Öppna ett annat av layoutens rutnät med knappar i stället för detta; Tillbaka eller Esc lämnar det.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Försök nu</translation>
    </message>
    <message>
        <source>Give a change up</source>
        <translation>Ge upp en ändring</translation>
    </message>
    <message>
        <source>Give a change up that headquarters will never take, once its reason was read: it is not sent again.</source>
        <translation>Ge upp en ändring som huvudkontoret aldrig kommer att ta emot, när orsaken har lästs: den skickas inte igen.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Bestäm</translation>
    </message>
    <message>
        <source>Which customers of an associate&apos;s client book have a date coming, want a follow-up, or were not contacted for long.</source>
        <translation>Vilka kunder i en medarbetares kundbok som har ett datum på gång, ska följas upp eller inte har kontaktats på länge.</translation>
    </message>
    <message>
        <source>Lock register</source>
        <translation>Lås kassan</translation>
    </message>
    <message>
        <source>Lock the register: the next person signs in, and what waits in the queue stays and is sent.</source>
        <translation>Lås kassan: nästa person loggar in, och det som väntar i kön finns kvar och skickas.</translation>
    </message>
    <message>
        <source>Scan a card or an account number</source>
        <translation>Skanna ett kort eller kontonummer</translation>
    </message>
    <message>
        <source>Find the customer of an account number or a loyalty card, as a scanner reads it.</source>
        <translation>Hitta kunden till ett kontonummer eller lojalitetskort, så som en skanner läser det.</translation>
    </message>
    <message>
        <source>Search all stores</source>
        <translation>Sök i alla butiker</translation>
    </message>
    <message>
        <source>Find customers of every store at headquarters, by at least four characters. It finds customers only, never workers, and keeps nobody on this register until one is chosen.</source>
        <translation>Hitta kunder från alla butiker på huvudkontoret, med minst fyra tecken. Bara kunder hittas, aldrig anställda, och ingen sparas på den här kassan förrän en har valts.</translation>
    </message>
    <message>
        <source>Add customer to client book</source>
        <translation>Lägg till kund i kundboken</translation>
    </message>
    <message>
        <source>Customers of this register, pending ones too, with the same phone number, email or name.</source>
        <translation>Kunder på den här kassan, även de som väntar på synkronisering, med samma telefonnummer, e-post eller namn.</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>Redigera kund</translation>
    </message>
    <message>
        <source>Customer details</source>
        <translation>Kunduppgifter</translation>
    </message>
    <message>
        <source>A customer&apos;s contact data, client book, notes and activities, as this register has them.</source>
        <translation>En kunds kontaktuppgifter, kundbok, anteckningar och aktiviteter, så som den här kassan har dem.</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Lägg till anteckning</translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation>Lägg till aktivitet</translation>
    </message>
    <message>
        <source>Give a note or an activity of one&apos;s own another text; headquarters keeps the earlier one.</source>
        <translation>Ge en egen anteckning eller aktivitet en ny text; huvudkontoret behåller den tidigare.</translation>
    </message>
    <message>
        <source>Withdraw a note or an activity</source>
        <translation>Dra tillbaka en anteckning eller aktivitet</translation>
    </message>
    <message>
        <source>Take a note or an activity of one&apos;s own back: everybody sees that it was, and headquarters alone keeps what it said.</source>
        <translation>Dra tillbaka en egen anteckning eller aktivitet: alla ser att den fanns, och bara huvudkontoret behåller vad den sade.</translation>
    </message>
    <message>
        <source>Change marketing consent</source>
        <translation>Ändra samtycke till marknadsföring</translation>
    </message>
    <message>
        <source>Add affiliation on customer details</source>
        <translation>Lägg till tillhörighet i kunduppgifter</translation>
    </message>
    <message>
        <source>Remove affiliation on customer details</source>
        <translation>Ta bort tillhörighet i kunduppgifter</translation>
    </message>
    <message>
        <source>Issue loyalty card</source>
        <translation>Utfärda lojalitetskort</translation>
    </message>
    <message>
        <source>A customer&apos;s purchases as headquarters told them last, and when that was.</source>
        <translation>En kunds köp så som huvudkontoret senast lämnade dem, och när det var.</translation>
    </message>
    <message>
        <source>Write all that is held of a customer</source>
        <translation>Skriv ut allt som lagras om en kund</translation>
    </message>
    <message>
        <source>Write all that headquarters holds of a customer into one file, for the customer to read.</source>
        <translation>Skriv allt som huvudkontoret lagrar om en kund till en fil, som kunden kan läsa.</translation>
    </message>
    <message>
        <source>Erase customer</source>
        <translation>Radera kund</translation>
    </message>
    <message>
        <source>Have headquarters forget a customer who asked for it, and this register with it. Every other register follows with its next sync. Nothing brings the customer back.</source>
        <translation>Låt huvudkontoret glömma en kund som har bett om det, och den här kassan med. Alla andra kassor följer efter vid sin nästa synkronisering. Inget kan återställa kunden.</translation>
    </message>
    <message>
        <source>Keep what a client book is refined by under a name, for who is signed in.</source>
        <translation>Spara det en kundbok förfinas efter under ett namn, för den som är inloggad.</translation>
    </message>
    <message>
        <source>Remove customers from client book</source>
        <translation>Ta bort kunder från kundboken</translation>
    </message>
    <message>
        <source>Take customers out of the client book of who is signed in; they keep their notes and activities.</source>
        <translation>Ta bort kunder ur den inloggades kundbok; deras anteckningar och aktiviteter finns kvar.</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>Exportera kunder</translation>
    </message>
    <message>
        <source>Write customers to a file: CSV, or vCards where its name ends in .vcf. Who declined to be contacted is left out; where all have, there is no file. Headquarters is told of each customer in it, and who exported them. That is kept here before the file is written, so that no file is without its record.</source>
        <translation>Skriv kunder till en fil: CSV, eller vCard om filnamnet slutar på .vcf. De som har tackat nej till kontakt utelämnas; om alla har gjort det blir det ingen fil. Huvudkontoret får veta vilka kunder som finns i filen och vem som exporterade dem. Det sparas här innan filen skrivs, så att ingen fil saknar sin notering.</translation>
    </message>
    <message>
        <source>Reassign customers to a client book</source>
        <translation>Tilldela om kunder till en kundbok</translation>
    </message>
    <message>
        <source>Move any number of customers to an associate&apos;s client book, which is created if there is none. Used when somebody moves or leaves; a customer who is in no book goes there too.</source>
        <translation>Flytta hur många kunder som helst till en medarbetares kundbok, som skapas om den inte finns. Används när någon byter plats eller slutar; en kund som inte finns i någon bok läggs också dit.</translation>
    </message>
    <message>
        <source>Save the screen layout at headquarters, which assigns it to stores, registers and workers; one that other stores have too can get an own one in its place here. What somebody else has replaced meanwhile is shown, and not overwritten unless you say so.</source>
        <translation>Spara skärmlayouten på huvudkontoret, som tilldelar den till butiker, kassor och medarbetare; i stället för en som även andra butiker har kan butiken få en egen. Det som någon annan har ersatt under tiden visas och skrivs inte över om du inte säger till.</translation>
    </message>
    <message>
        <source>Change screens that other stores use too</source>
        <translation>Ändra skärmar som även andra butiker använder</translation>
    </message>
    <message>
        <source>Save over a screen layout that other stores have too: all of them get what you arranged.</source>
        <translation>Spara över en skärmlayout som även andra butiker har: alla får det du har ordnat.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Öppna en fil</translation>
    </message>
    <message>
        <source>Open a screen layout&apos;s file, also offline; it is checked as headquarters checks it. Undo brings back what you had before.</source>
        <translation>Öppna en skärmlayouts fil, även offline; den kontrolleras som på huvudkontoret. Ångra tar tillbaka det du hade förut.</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Lägg till en bild</translation>
    </message>
    <message>
        <source>Put a PNG or JPEG picture from a file on a button or beside the buttons; it becomes part of the layout.</source>
        <translation>Lägg en PNG- eller JPEG-bild från en fil på en knapp eller bredvid knapparna; den blir en del av layouten.</translation>
    </message>
    <message>
        <source>Contact headquarters now, without waiting for the next attempt.</source>
        <translation>Kontakta huvudkontoret nu, utan att vänta på nästa försök.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Send a change again that headquarters refused, once the reason is mended.</source>
        <translation>Skicka en ändring som huvudkontoret avvisade igen, när orsaken är åtgärdad.</translation>
    </message>
    <message>
        <source>Decide: leave the customer where they are, or ask a manager to reassign; offline too.</source>
        <translation>Besluta: lämna kunden där den är, eller be en chef tilldela om; även offline.</translation>
    </message>
</context>
<context>
    <name>OutOfService</name>
    <message>
        <source>This register is out of service</source>
        <translation>Den här kassan är ur drift</translation>
    </message>
    <message>
        <source>Headquarters has deactivated it.</source>
        <translation>Huvudkontoret har inaktiverat den.</translation>
    </message>
    <message>
        <source>Headquarters has deactivated it: %1.</source>
        <translation>Inaktiverad av huvudkontoret: %1.</translation>
    </message>
    <message>
        <source>Nothing waits here to be sent.</source>
        <translation>Inget väntar här på att skickas.</translation>
    </message>
    <message>
        <source>Changes kept here, and not sent: %1. None is lost.</source>
        <translation>Ändringar som finns här och inte har skickats: %1. Ingen går förlorad.</translation>
    </message>
    <message>
        <source>Ask IT for a new activation code; what is kept is sent then.</source>
        <translation>Be IT om en ny aktiveringskod; det som finns här skickas då.</translation>
    </message>
    <message>
        <source>Activate with a new code</source>
        <translation>Aktivera med en ny kod</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>OverridePanel</name>
    <message>
        <source>Manager override</source>
        <translation>Chefsgodkännande</translation>
    </message>
    <message>
        <source>You may not do this by yourself. Somebody who may can sign here for this one time.</source>
        <translation>Du får inte göra det här själv. Någon som får kan godkänna här för den här gången.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Godkänn</translation>
    </message>
    <message>
        <source>Operator ID</source>
        <translation>Operatörs-ID</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN-kod</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>All that is held of this customer</source>
        <translation>Allt som lagras om den här kunden</translation>
    </message>
    <message>
        <source>Page to read (*.html)</source>
        <translation>Sida att läsa (*.html)</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>Data (*.json)</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>kund</translation>
    </message>
    <message>
        <source>Erase %1</source>
        <translation>Radera %1</translation>
    </message>
    <message>
        <source>Name, contacts, notes, activities and all else go from headquarters now and from every register with its next sync. What the law wants kept, such as purchases, stays without a name. Nothing brings it back.</source>
        <translation>Namn, kontaktuppgifter, anteckningar, aktiviteter och allt annat tas bort från huvudkontoret nu och från varje kassa vid dess nästa synkronisering. Det som lagen kräver, till exempel köp, behålls utan namn. Inget kan återställas.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Radera för alltid</translation>
    </message>
    <message>
        <source>Headquarters erases the customer…</source>
        <translation>Huvudkontoret raderar kunden…</translation>
    </message>
    <message>
        <source>All that is held was written to %1.</source>
        <translation>Allt som lagras har skrivits till %1.</translation>
    </message>
    <message>
        <source>%1 is erased.</source>
        <translation>%1 har raderats.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kund</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Kontonummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Förnamn</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Efternamn</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Customer group</source>
        <translation>Kundgrupp</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Receipt preference</source>
        <translation>Kvittoval</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Skapad</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Senaste kontakt</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresser</translation>
    </message>
    <message>
        <source>Secondary contacts</source>
        <translation>Sekundära kontakter</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtycke</translation>
    </message>
    <message>
        <source>Affiliations</source>
        <translation>Tillhörigheter</translation>
    </message>
    <message>
        <source>Client book</source>
        <translation>Kundbok</translation>
    </message>
    <message>
        <source>Address books</source>
        <translation>Adressböcker</translation>
    </message>
    <message>
        <source>Activities and notes</source>
        <translation>Aktiviteter och anteckningar</translation>
    </message>
    <message>
        <source>Earlier texts</source>
        <translation>Tidigare texter</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Mått</translation>
    </message>
    <message>
        <source>Loyalty cards</source>
        <translation>Lojalitetskort</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Köp</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Redigeringar</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>What headquarters has not taken yet</source>
        <translation>Det som huvudkontoret inte har tagit emot än</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Innehåll</translation>
    </message>
    <message>
        <source>Numbers in other systems</source>
        <translation>Nummer i andra system</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Syfte</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Gata</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postnummer</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status eller region</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Butik</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Belopp</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Marketing by email</source>
        <translation>Marknadsföring via e-post</translation>
    </message>
    <message>
        <source>Marketing by phone</source>
        <translation>Marknadsföring via telefon</translation>
    </message>
    <message>
        <source>In no client book</source>
        <translation>Inte i någon kundbok</translation>
    </message>
    <message>
        <source>My client book</source>
        <translation>Min kundbok</translation>
    </message>
    <message>
        <source>In %1’s client book</source>
        <translation>I kundboken för %1</translation>
    </message>
    <message>
        <source>In another associate’s client book</source>
        <translation>I en annan medarbetares kundbok</translation>
    </message>
</context>
<context>
    <name>PurchasesTab</name>
    <message>
        <source>Refresh</source>
        <translation>Uppdatera</translation>
    </message>
    <message>
        <source>Reading the purchases…</source>
        <translation>Läser köpen…</translation>
    </message>
    <message>
        <source>The purchases can&apos;t be shown.</source>
        <translation>Köpen kan inte visas.</translation>
    </message>
    <message>
        <source>Headquarters is asked for the purchases…</source>
        <translation>Huvudkontoret tillfrågas om köpen…</translation>
    </message>
    <message>
        <source>The latest purchases are not here.</source>
        <translation>De senaste köpen finns inte här.</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Per %1</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Visa fler</translation>
    </message>
    <message>
        <source>What is sold to this customer is shown here.</source>
        <translation>Det som säljs till den här kunden visas här.</translation>
    </message>
    <message>
        <source>No purchases</source>
        <translation>Inga köp</translation>
    </message>
    <message>
        <source>This register has not asked headquarters for them yet; it does as soon as it is online.</source>
        <translation>Kassan har inte frågat huvudkontoret efter köpen än; det gör den så snart den är online.</translation>
    </message>
    <message>
        <source>Purchases are not known here</source>
        <translation>Köpen är inte kända här</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>Customer add</source>
        <translation>Lägg till kund</translation>
    </message>
    <message>
        <source>Add customer to client book</source>
        <translation>Lägg till kund i kundboken</translation>
    </message>
    <message>
        <source>Remove customers from client book</source>
        <translation>Ta bort kunder från kundboken</translation>
    </message>
    <message>
        <source>Reassign customers to a client book</source>
        <translation>Tilldela om kunder till en kundbok</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Customers merged</source>
        <translation>Kunder sammanslagna</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Lägg till anteckning</translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation>Lägg till aktivitet</translation>
    </message>
    <message>
        <source>Correct a note or activity</source>
        <translation>Rätta anteckning eller aktivitet</translation>
    </message>
    <message>
        <source>Withdraw a note or activity</source>
        <translation>Dra tillbaka anteckning eller aktivitet</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportera</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>Redigera kund</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtycke</translation>
    </message>
    <message>
        <source>Add affiliation</source>
        <translation>Lägg till tillhörighet</translation>
    </message>
    <message>
        <source>Remove affiliation</source>
        <translation>Ta bort tillhörighet</translation>
    </message>
    <message>
        <source>Issue loyalty card</source>
        <translation>Utfärda lojalitetskort</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Kräver åtgärd</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Framme</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>At headquarters; download follows</source>
        <translation>På huvudkontoret; hämtning följer</translation>
    </message>
    <message>
        <source>After “%1”</source>
        <translation>Efter ”%1”</translation>
    </message>
    <message>
        <source>Waits for headquarters</source>
        <translation>Väntar på huvudkontoret</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kund</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sedan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
</context>
<context>
    <name>RangeFields</name>
    <message>
        <source>%1, from</source>
        <translation>%1, från</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1, till</translation>
    </message>
</context>
<context>
    <name>ReassignPanel</name>
    <message>
        <source>Reassign</source>
        <translation>Tilldela om</translation>
    </message>
    <message>
        <source>Reading the associates…</source>
        <translation>Läser medarbetarna…</translation>
    </message>
    <message>
        <source>The associates can&apos;t be shown.</source>
        <translation>Medarbetarna kan inte visas.</translation>
    </message>
    <message>
        <source>Nobody else works in this store. Headquarters can give associates its address book.</source>
        <translation>Ingen annan arbetar i den här butiken. Huvudkontoret kan ge medarbetare butikens adressbok.</translation>
    </message>
    <message>
        <source>Client book %1</source>
        <translation>Kundbok %1</translation>
    </message>
    <message>
        <source>No client book yet: one is created</source>
        <translation>Ingen kundbok än: en skapas</translation>
    </message>
    <message>
        <source>Reassign to %1</source>
        <translation>Tilldela om till %1</translation>
    </message>
    <message numerus="yes">
        <source>Share out over %1 associates</source>
        <translation>
            <numerusform>Fördela på %1 medarbetare</numerusform>
            <numerusform>Fördela på %1 medarbetare</numerusform>
        </translation>
    </message>
    <message>
        <source>Reassign %1</source>
        <translation>Tilldela om %1</translation>
    </message>
    <message>
        <source>They leave their present client books. Notes and activities stay with the customers.</source>
        <translation>De lämnar sina nuvarande kundböcker. Anteckningar och aktiviteter följer kunderna.</translation>
    </message>
    <message>
        <source>Tick one associate, or several to share the customers out evenly. Notes and activities stay with the customers.</source>
        <translation>Markera en medarbetare, eller flera för att fördela kunderna jämnt. Anteckningar och aktiviteter följer kunderna.</translation>
    </message>
</context>
<context>
    <name>RecentSearches</name>
    <message>
        <source>Clear recent searches</source>
        <translation>Rensa senaste sökningar</translation>
    </message>
    <message>
        <source>Search again for %1</source>
        <translation>Sök efter %1 igen</translation>
    </message>
</context>
<context>
    <name>RefinerGroup</name>
    <message numerus="yes">
        <source>and %1 more</source>
        <translation>
            <numerusform>och %1 till</numerusform>
            <numerusform>och %1 till</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Refiners</name>
    <message>
        <source>Associate</source>
        <translation>Medarbetare</translation>
    </message>
    <message numerus="yes">
        <source>Next %1 days</source>
        <translation>
            <numerusform>Närmaste %1 dagen</numerusform>
            <numerusform>Närmaste %1 dagarna</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Ej tilldelad</translation>
    </message>
    <message numerus="yes">
        <source>next %1 days</source>
        <translation>
            <numerusform>närmaste %1 dagen</numerusform>
            <numerusform>närmaste %1 dagarna</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>upp till %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>från %1</translation>
    </message>
</context>
<context>
    <name>RefinersPanel</name>
    <message>
        <source>Close the refiners</source>
        <translation>Stäng förfiningarna</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation>Förfina</translation>
    </message>
</context>
<context>
    <name>ResultTable</name>
    <message>
        <source>Another associate</source>
        <translation>En annan medarbetare</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Kontonummer</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Client book</source>
        <translation>Kundbok</translation>
    </message>
    <message>
        <source>Loyalty card %1</source>
        <translation>Lojalitetskort %1</translation>
    </message>
    <message>
        <source>Other email: %1</source>
        <translation>Annan e-post: %1</translation>
    </message>
    <message>
        <source>Other phone: %1</source>
        <translation>Annan telefon: %1</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Adress: %1</translation>
    </message>
    <message>
        <source>Other store</source>
        <translation>Annan butik</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Titta i:</translation>
    </message>
    <message>
        <source>File type:</source>
        <translation>Filtyp:</translation>
    </message>
</context>
<context>
    <name>SavePanel</name>
    <message>
        <source>Headquarters assigns layouts to stores, registers and workers. Those to whom it has assigned this one get it with the next downloads.</source>
        <translation>Huvudkontoret tilldelar layouter till butiker, kassor och medarbetare. De som har tilldelats denna får den med nästa hämtning.</translation>
    </message>
    <message>
        <source>Save to headquarters</source>
        <translation>Spara till huvudkontoret</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>Layoutens namn</translation>
    </message>
    <message>
        <source>In the place of headquarters&apos; own</source>
        <translation>I stället för huvudkontorets</translation>
    </message>
    <message>
        <source>As this store&apos;s own</source>
        <translation>Som butikens egen</translation>
    </message>
    <message>
        <source>Headquarters is being asked who has this layout.</source>
        <translation>Huvudkontoret tillfrågas vem som har den här layouten.</translation>
    </message>
    <message>
        <source>Nobody has it until headquarters assigns it.</source>
        <translation>Ingen har den förrän huvudkontoret tilldelar den.</translation>
    </message>
    <message>
        <source>This store has it from now on. All others keep the one they have: %1.</source>
        <translation>Butiken har den från och med nu. Alla andra behåller den de har: %1.</translation>
    </message>
    <message>
        <source>Others have it too, and get what you arranged: %1.</source>
        <translation>Andra har den också och får det du har ordnat: %1.</translation>
    </message>
    <message>
        <source>No other store has it.</source>
        <translation>Ingen annan butik har den.</translation>
    </message>
    <message>
        <source>As a new layout</source>
        <translation>Som en ny layout</translation>
    </message>
</context>
<context>
    <name>SavedSetsBox</name>
    <message>
        <source>Saved</source>
        <translation>Sparade</translation>
    </message>
    <message>
        <source>Save these refiners</source>
        <translation>Spara förfiningarna</translation>
    </message>
    <message>
        <source>Name, then Enter</source>
        <translation>Namn, sedan Enter</translation>
    </message>
    <message>
        <source>A name for these refiners</source>
        <translation>Ett namn på förfiningarna</translation>
    </message>
    <message>
        <source>Forget “%1”</source>
        <translation>Glöm ”%1”</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>%1 (other)</source>
        <translation>%1 (annan)</translation>
    </message>
    <message>
        <source>Headquarters has the layout %1.</source>
        <translation>Huvudkontoret har layouten %1.</translation>
    </message>
    <message>
        <source>Headquarters has the layout %1, and this store gets it with the next downloads.</source>
        <translation>Huvudkontoret har layouten %1, och butiken får den med nästa hämtning.</translation>
    </message>
    <message>
        <source>The register is offline, so nothing was saved at headquarters. What you arranged is still here.</source>
        <translation>Kassan är offline, så inget sparades på huvudkontoret. Det du har ordnat finns kvar här.</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>Spara till fil</translation>
    </message>
</context>
<context>
    <name>ScannedCustomers</name>
    <message>
        <source>No customer on this register has the card or account number %1.</source>
        <translation>Ingen kund på den här kassan har kortet eller kontonumret %1.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the text</source>
        <translation>Rensa texten</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>Customer search</source>
        <translation>Kundsökning</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Söker…</translation>
    </message>
    <message>
        <source>Name, phone, email, address, account number or loyalty card</source>
        <translation>Namn, telefon, e-post, adress, kontonummer eller lojalitetskort</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Hittade kunder</translation>
    </message>
    <message>
        <source>Add customer to client book</source>
        <translation>Lägg till kund i kundboken</translation>
    </message>
    <message>
        <source>Add the selected customers to your client book</source>
        <translation>Lägg till de markerade kunderna i din kundbok</translation>
    </message>
    <message>
        <source>Create customer</source>
        <translation>Skapa kund</translation>
    </message>
    <message>
        <source>New customer, with what is typed here carried over</source>
        <translation>Ny kund, med det du har skrivit här ifyllt</translation>
    </message>
    <message>
        <source>The search was not done</source>
        <translation>Sökningen gjordes inte</translation>
    </message>
    <message>
        <source>The first %1</source>
        <translation>De första %1</translation>
    </message>
    <message>
        <source>Nobody found for “%1” in any store</source>
        <translation>Ingen hittades för ”%1” i någon butik</translation>
    </message>
    <message>
        <source>Try less of it, or another way to find them; accents don’t matter.</source>
        <translation>Prova med mindre av det, eller sök på något annat; accenter spelar ingen roll.</translation>
    </message>
    <message>
        <source>Nobody found for “%1”</source>
        <translation>Ingen hittades för ”%1”</translation>
    </message>
    <message>
        <source>Try part of a name, a phone number without its country code, an email or an account number; accents don’t matter. Here are only customers of this store’s address books; Search all stores finds the others.</source>
        <translation>Prova en del av ett namn, ett telefonnummer utan landskod, en e-postadress eller ett kontonummer; accenter spelar ingen roll. Här finns bara kunder i den här butikens adressböcker; Sök i alla butiker hittar de andra.</translation>
    </message>
    <message>
        <source>Whom are you looking for?</source>
        <translation>Vem söker du?</translation>
    </message>
    <message>
        <source>Type a name, a phone number, an email or an account number.</source>
        <translation>Skriv ett namn, ett telefonnummer, en e-postadress eller ett kontonummer.</translation>
    </message>
    <message>
        <source>No customers on this register yet</source>
        <translation>Inga kunder på den här kassan än</translation>
    </message>
    <message>
        <source>They come with the first download from headquarters; the Sync centre shows how far it is.</source>
        <translation>De kommer med den första hämtningen från huvudkontoret; Synkcenter visar hur långt den har kommit.</translation>
    </message>
    <message>
        <source>Sync centre</source>
        <translation>Synkcenter</translation>
    </message>
    <message>
        <source>Headquarters did not answer in time. This store’s customers are still here; try again.</source>
        <translation>Huvudkontoret svarade inte i tid. Den här butikens kunder finns kvar här; försök igen.</translation>
    </message>
    <message>
        <source>Reassign…</source>
        <translation>Tilldela om…</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Clear</source>
        <translation>Rensa</translation>
    </message>
    <message>
        <source>Select nobody</source>
        <translation>Avmarkera alla</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Arbetar…</translation>
    </message>
    <message numerus="yes">
        <source>%1 selected</source>
        <translation>
            <numerusform>%1 markerad</numerusform>
            <numerusform>%1 markerade</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick a box to select</source>
        <translation>Markera en ruta för att välja</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Headquarters could not take what this register sent. Nothing was changed, and what you typed is still here; try again, and tell IT if it stays.</source>
        <translation>Huvudkontoret kunde inte ta emot det kassan skickade. Inget ändrades, och det du skrev finns kvar här; försök igen, och säg till IT om det inte går över.</translation>
    </message>
    <message>
        <source>Headquarters did not accept this activation. Check the address and the code; a code works once, so ask headquarters for a new one if it was used before.</source>
        <translation>Huvudkontoret godtog inte aktiveringen. Kontrollera adressen och koden; en kod fungerar en gång, så be huvudkontoret om en ny om den redan har använts.</translation>
    </message>
    <message>
        <source>The code is for register {given}, and IT has prepared this device as register {asked}. Nothing was activated. IT must give each device the code of its own register.</source>
        <translation>Koden är för kassa {given}, men IT har förberett den här enheten som kassa {asked}. Inget har aktiverats. IT måste ge varje enhet koden för dess egen kassa.</translation>
    </message>
    <message>
        <source>Enter the whole address of headquarters, such as https://hq.example.com.</source>
        <translation>Ange huvudkontorets hela adress, till exempel https://hq.example.com.</translation>
    </message>
    <message>
        <source>Use an address that begins with https://, so that nobody can listen on the way.</source>
        <translation>Använd en adress som börjar med https://, så att ingen kan avlyssna på vägen.</translation>
    </message>
    <message>
        <source>Headquarters can&apos;t be reached. What you typed is still here: check the address and the network, then try again.</source>
        <translation>Det går inte att nå huvudkontoret. Det du skrev finns kvar här: kontrollera adressen och nätverket och försök igen.</translation>
    </message>
    <message>
        <source>Headquarters is there, but this device does not trust its certificate. What you typed is still here. IT can name the file of your certificate authority in the register&apos;s settings (certificates), or check for which address the certificate was made; then try again.</source>
        <translation>Huvudkontoret svarar, men enheten litar inte på dess certifikat. Det du skrev finns kvar här. IT kan ange er certifikatutfärdares fil i kassans inställningar (certificates), eller kontrollera för vilken adress certifikatet gjordes; försök sedan igen.</translation>
    </message>
    <message>
        <source>The file of certificates that the register&apos;s settings name can&apos;t be read, so headquarters was not asked. What you typed is still here: IT corrects the settings (certificates), then try again.</source>
        <translation>Certifikatfilen som kassans inställningar anger kan inte läsas, så huvudkontoret tillfrågades inte. Det du skrev finns kvar här: IT rättar inställningarna (certificates), försök sedan igen.</translation>
    </message>
    <message>
        <source>This device has no keyring to keep the register&apos;s secret in, so it was not activated and the code is still good. IT can set up a keyring, or choose a secret file in the register&apos;s settings.</source>
        <translation>Enheten har ingen nyckelring att förvara kassans hemlighet i, så den aktiverades inte och koden gäller fortfarande. IT kan ordna en nyckelring, eller välja en hemlig fil i kassans inställningar.</translation>
    </message>
    <message>
        <source>Others on this device can read the secret file {path}. IT must allow it to this register alone (mode 0600); then try again.</source>
        <translation>Andra på den här enheten kan läsa den hemliga filen {path}. IT måste ge bara den här kassan tillgång till den (läge 0600); försök sedan igen.</translation>
    </message>
    <message>
        <source>This register still keeps changes of another company, so it was not activated and the code is still good. Activate it for that company again and let it send them, then try this code; or IT puts its data folder away, and it begins with an empty one.</source>
        <translation>Kassan har fortfarande kvar ändringar från ett annat företag, så den aktiverades inte och koden gäller fortfarande. Aktivera den för det företaget igen och låt den skicka dem, och prova sedan den här koden; eller så lägger IT undan dess datamapp, och den börjar med en tom.</translation>
    </message>
    <message>
        <source>This device is not a register yet. Activate it with a code from headquarters.</source>
        <translation>Den här enheten är inte en kassa än. Aktivera den med en kod från huvudkontoret.</translation>
    </message>
    <message>
        <source>This operator ID and PIN were not accepted. Type both again; the first sign-in at a register needs it to be online.</source>
        <translation>Operatörs-ID och PIN-kod godtogs inte. Skriv båda igen; den första inloggningen på en kassa kräver att den är online.</translation>
    </message>
    <message>
        <source>Your operator ID and PIN are right, but you don&apos;t work in this store. Headquarters can give you an address book of the store; then sign in again.</source>
        <translation>Operatörs-ID och PIN-kod stämmer, men du arbetar inte i den här butiken. Huvudkontoret kan ge dig en av butikens adressböcker; logga sedan in igen.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait {wait}, then try again, or ask a manager for a new PIN.</source>
        <translation>För många felaktiga PIN-koder. Vänta {wait} och försök igen, eller be en chef om en ny PIN-kod.</translation>
    </message>
    <message>
        <source>That PIN was not right. Wait {wait}, then try again.</source>
        <translation>PIN-koden var fel. Vänta {wait} och försök igen.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in and do it again.</source>
        <translation>Ingen är inloggad. Logga in och gör det igen.</translation>
    </message>
    <message>
        <source>Your permissions don&apos;t include this. Nothing was changed; ask a manager to do it.</source>
        <translation>Du har inte behörighet till detta. Inget ändrades; be en chef göra det.</translation>
    </message>
    <message>
        <source>Headquarters has turned this feature off for your company. Nothing was changed.</source>
        <translation>Huvudkontoret har stängt av funktionen för ditt företag. Inget ändrades.</translation>
    </message>
    <message>
        <source>This store creates customers only while headquarters can be reached, because it filters shared customer data. What you typed is still here: save it when the register is online.</source>
        <translation>Den här butiken skapar kunder bara när huvudkontoret går att nå, eftersom den filtrerar delade kunddata. Det du skrev finns kvar här: spara när kassan är online.</translation>
    </message>
    <message>
        <source>This customer is no longer on this register. Search again; headquarters may have merged or removed the customer.</source>
        <translation>Kunden finns inte längre på den här kassan. Sök igen; huvudkontoret kan ha slagit ihop eller tagit bort kunden.</translation>
    </message>
    <message>
        <source>This customer is Pending sync: headquarters has not given the account number yet, and this can&apos;t be done before. Nothing was changed; it can be done after the next sync.</source>
        <translation>Kunden väntar på synkronisering: huvudkontoret har inte gett kontonumret än, och innan dess går det inte att göra detta. Inget ändrades; det går efter nästa synkronisering.</translation>
    </message>
    <message>
        <source>This card number is in use already. No card was issued; scan or type another one.</source>
        <translation>Kortnumret används redan. Inget kort utfärdades; skanna eller skriv ett annat.</translation>
    </message>
    <message>
        <source>This is no card number: it may have 40 characters. No card was issued.</source>
        <translation>Det är inget kortnummer: det får ha 40 tecken. Inget kort utfärdades.</translation>
    </message>
    <message>
        <source>The customer no longer has this email or phone. Nothing was changed.</source>
        <translation>Kunden har inte längre den här e-postadressen eller telefonen. Inget ändrades.</translation>
    </message>
    <message>
        <source>All of them declined to be contacted at every email and phone they have, so no file was written.</source>
        <translation>Alla har tackat nej till kontakt via varje e-postadress och telefon de har, så ingen fil skrevs.</translation>
    </message>
    <message>
        <source>The customer asked to be forgotten, and was erased. Nothing more can be done for them.</source>
        <translation>Kunden bad om att bli glömd och har raderats. Inget mer kan göras för kunden.</translation>
    </message>
    <message>
        <source>The customer was deleted at headquarters. Nothing more can be done for them.</source>
        <translation>Kunden togs bort på huvudkontoret. Inget mer kan göras för kunden.</translation>
    </message>
    <message>
        <source>Only who wrote a note or an activity can correct or withdraw it. It was left as it is.</source>
        <translation>Bara den som skrev en anteckning eller aktivitet kan rätta den eller dra tillbaka den. Den lämnades som den är.</translation>
    </message>
    <message>
        <source>This note or activity is no longer on this register. Nothing was changed.</source>
        <translation>Anteckningen eller aktiviteten finns inte längre på den här kassan. Inget ändrades.</translation>
    </message>
    <message>
        <source>This note or activity was withdrawn already. Nothing was changed.</source>
        <translation>Anteckningen eller aktiviteten har redan dragits tillbaka. Inget ändrades.</translation>
    </message>
    <message>
        <source>Type at least 4 characters to search all stores.</source>
        <translation>Skriv minst 4 tecken för att söka i alla butiker.</translation>
    </message>
    <message>
        <source>Something in the fields can&apos;t be saved. Nothing typed is lost.</source>
        <translation>Något i fälten kan inte sparas. Inget du skrev har gått förlorat.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Ange ett namn.</translation>
    </message>
    <message>
        <source>Enter a complete email address, such as name@example.com.</source>
        <translation>Ange en fullständig e-postadress, till exempel name@example.com.</translation>
    </message>
    <message>
        <source>Enter a complete phone number; one from another country begins with + and its code.</source>
        <translation>Ange ett fullständigt telefonnummer; ett från ett annat land börjar med + och landskoden.</translation>
    </message>
    <message>
        <source>It has characters that can&apos;t be seen or written, perhaps from copying. Type it anew.</source>
        <translation>Det innehåller tecken som inte kan visas eller skrivas, kanske från en kopiering. Skriv det på nytt.</translation>
    </message>
    <message>
        <source>This is required.</source>
        <translation>Det här krävs.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Välj något i listan.</translation>
    </message>
    <message>
        <source>Enter a whole number, such as 12.</source>
        <translation>Ange ett heltal, till exempel 12.</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>Ange ett tal.</translation>
    </message>
    <message>
        <source>There is no such day. Enter one such as {example}.</source>
        <translation>Den dagen finns inte. Ange en dag som {example}.</translation>
    </message>
    <message>
        <source>Enter {least} or more.</source>
        <translation>Ange {least} eller mer.</translation>
    </message>
    <message>
        <source>Enter {most} or less.</source>
        <translation>Ange {most} eller mindre.</translation>
    </message>
    <message>
        <source>Enter {least} or a later day.</source>
        <translation>Ange {least} eller en senare dag.</translation>
    </message>
    <message>
        <source>Enter {most} or an earlier day.</source>
        <translation>Ange {most} eller en tidigare dag.</translation>
    </message>
    <message>
        <source>Headquarters had saved this customer when Save was pressed before, without what was changed since. What you typed is still here; find the customer and edit it.</source>
        <translation>Huvudkontoret hade sparat kunden när Spara trycktes förra gången, utan det som har ändrats sedan dess. Det du skrev finns kvar här; hitta kunden och redigera den.</translation>
    </message>
    <message>
        <source>Headquarters has received this customer, so nothing was discarded.</source>
        <translation>Huvudkontoret har tagit emot kunden, så inget kasserades.</translation>
    </message>
    <message>
        <source>Only who added this customer can discard them. Nothing was changed.</source>
        <translation>Bara den som lade till kunden kan kassera den. Inget ändrades.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Skriv något först.</translation>
    </message>
    <message>
        <source>This is too long to be saved. Shorten it.</source>
        <translation>Det här är för långt för att sparas. Korta det.</translation>
    </message>
    <message>
        <source>The customer is in your client book already.</source>
        <translation>Kunden finns redan i din kundbok.</translation>
    </message>
    <message>
        <source>The customer is in the client book of {who}. Nothing was changed; {who} can remove them.</source>
        <translation>Kunden finns i kundboken som tillhör {who}. Inget ändrades; {who} kan ta bort kunden.</translation>
    </message>
    <message>
        <source>The customer is in the client book of {who} already.</source>
        <translation>Kunden finns redan i kundboken som tillhör {who}.</translation>
    </message>
    <message>
        <source>The customer&apos;s client book has changed since. It was left as it is now.</source>
        <translation>Kundens kundbok har ändrats sedan dess. Den lämnades som den är nu.</translation>
    </message>
    <message>
        <source>Somebody has decided this meanwhile. Nothing was changed.</source>
        <translation>Någon har redan beslutat om detta. Inget ändrades.</translation>
    </message>
    <message>
        <source>Headquarters no longer has this activity type. Nothing was added; choose another.</source>
        <translation>Huvudkontoret har inte längre den här aktivitetstypen. Inget lades till; välj en annan.</translation>
    </message>
    <message>
        <source>This associate can&apos;t be given customers any more. Nothing was changed; choose another.</source>
        <translation>Den här medarbetaren kan inte ges kunder längre. Inget ändrades; välj en annan.</translation>
    </message>
    <message>
        <source>Somebody else has to sign: you are signed in at this register. Nothing was changed.</source>
        <translation>Någon annan måste godkänna: du är själv inloggad på den här kassan. Inget ändrades.</translation>
    </message>
    <message>
        <source>The permissions of {who} don&apos;t include this either. Nothing was changed.</source>
        <translation>Inte heller {who} har behörighet till detta. Inget ändrades.</translation>
    </message>
    <message>
        <source>The customer is not in your client book.</source>
        <translation>Kunden finns inte i din kundbok.</translation>
    </message>
    <message>
        <source>The customer is no longer on this register.</source>
        <translation>Kunden finns inte längre på den här kassan.</translation>
    </message>
    <message>
        <source>This can be done only while headquarters can be reached, and the register is offline. Nothing was changed; do it again when the register is online.</source>
        <translation>Det här går bara när huvudkontoret går att nå, och kassan är offline. Inget ändrades; gör det igen när kassan är online.</translation>
    </message>
    <message>
        <source>Headquarters did not answer in time, so it is not known whether this was done. What you typed is still here: try again, it is never done twice.</source>
        <translation>Huvudkontoret svarade inte i tid, så det är inte känt om detta gjordes. Det du skrev finns kvar här: försök igen, det görs aldrig två gånger.</translation>
    </message>
    <message>
        <source>Headquarters no longer accepts this register. You can go on working and nothing is lost; IT must activate it again before anything is sent.</source>
        <translation>Huvudkontoret godtar inte längre den här kassan. Du kan arbeta vidare och inget går förlorat; IT måste aktivera den igen innan något skickas.</translation>
    </message>
    <message>
        <source>Headquarters sees two devices that say they are this register. Nothing is lost; IT must activate this device with a code of its own.</source>
        <translation>Huvudkontoret ser två enheter som säger sig vara den här kassan. Inget går förlorat; IT måste aktivera den här enheten med en egen kod.</translation>
    </message>
    <message>
        <source>Headquarters has taken this register out of service, so this was not done. What waits here is kept; IT can activate the register again, and then it is sent.</source>
        <translation>Huvudkontoret har tagit den här kassan ur drift, så detta gjordes inte. Det som väntar här finns kvar; IT kan aktivera kassan igen, och då skickas det.</translation>
    </message>
    <message>
        <source>This register&apos;s program is too old for headquarters. You can go on working and nothing is lost; it is sent once IT has updated the program.</source>
        <translation>Kassans program är för gammalt för huvudkontoret. Du kan arbeta vidare och inget går förlorat; det skickas när IT har uppdaterat programmet.</translation>
    </message>
    <message>
        <source>The channel database {path} was made by a newer version of this program. It was left as it is; start the newer version.</source>
        <translation>Kanaldatabasen {path} skapades av en nyare version av programmet. Den lämnades som den är; starta den nyare versionen.</translation>
    </message>
    <message>
        <source>The channel database {path} is damaged. It was left as it is; IT can keep a copy of it and put a backup in its place.</source>
        <translation>Kanaldatabasen {path} är skadad. Den lämnades som den är; IT kan spara en kopia av den och lägga en säkerhetskopia i dess ställe.</translation>
    </message>
    <message>
        <source>The channel database {path} can&apos;t be opened now: {reason}. It was left as it is; start again, and tell IT if this stays.</source>
        <translation>Kanaldatabasen {path} kan inte öppnas just nu: {reason}. Den lämnades som den är; starta igen och säg till IT om det inte går över.</translation>
    </message>
    <message>
        <source>The disk of this register is full, so the channel database {path} can&apos;t be opened. It was left as it is; free some space, then start again.</source>
        <translation>Kassans disk är full, så kanaldatabasen {path} kan inte öppnas. Den lämnades som den är; frigör utrymme och starta igen.</translation>
    </message>
    <message>
        <source>This register is being brought to a new version. What was saved stays. Please wait, and leave the register on.</source>
        <translation>Kassan uppgraderas till en ny version. Det som sparats finns kvar. Vänta och låt kassan vara på.</translation>
    </message>
    <message>
        <source>The channel database {path} could not be brought to this version. It is as it was before, with a backup beside it; start the version before this one and tell IT.</source>
        <translation>Kanaldatabasen {path} kunde inte uppdateras till den här versionen. Den är som den var, med en säkerhetskopia bredvid; starta den förra versionen och säg till IT.</translation>
    </message>
    <message>
        <source>The settings {path} can&apos;t be read: {reason}. Nothing was changed; mend the file and start again.</source>
        <translation>Inställningarna {path} kan inte läsas: {reason}. Inget ändrades; rätta filen och starta igen.</translation>
    </message>
    <message>
        <source>This register is open already: its window has come to the front. Data: {path}</source>
        <translation>Kassan är redan öppen: dess fönster har lagts överst. Data: {path}</translation>
    </message>
    <message>
        <source>Another process has this register&apos;s data and does not answer. End it, then start again. Nothing was changed. Data: {path}</source>
        <translation>En annan process har den här kassans data och svarar inte. Avsluta den och starta sedan igen. Inget har ändrats. Data: {path}</translation>
    </message>
    <message>
        <source>The register can&apos;t write to its data folder, so nothing was saved just now. IT must allow it.</source>
        <translation>Kassan kan inte skriva till sin datamapp, så inget sparades just nu. IT måste ge den rätt till det.</translation>
    </message>
    <message>
        <source>The disk of this register is full, so nothing was saved just now. What was saved before is safe; free some space, then try again.</source>
        <translation>Kassans disk är full, så inget sparades just nu. Det som sparades tidigare är säkert; frigör utrymme och försök igen.</translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}). Nothing was changed there; choose another folder or free some space, then export again. Headquarters is told of this export too.</source>
        <translation>{path} kunde inte skrivas ({reason}). Inget ändrades där; välj en annan mapp eller frigör utrymme och exportera igen. Huvudkontoret får veta om den här exporten också.</translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}). What you arranged is still here; choose another folder or free some space, then save again.</source>
        <translation>{path} kunde inte skrivas ({reason}). Det du har ordnat finns kvar här; välj en annan mapp eller frigör utrymme och spara sedan igen.</translation>
    </message>
    <message>
        <source>{path} could not be read ({reason}). Nothing was changed; choose another file.</source>
        <translation>{path} kunde inte läsas ({reason}). Inget ändrades; välj en annan fil.</translation>
    </message>
    <message>
        <source>{path} is no PNG or JPEG picture of at most {most} kB, or a damaged one. Nothing was changed; make the picture smaller, or choose another.</source>
        <translation>{path} är ingen PNG- eller JPEG-bild på högst {most} kB, eller är skadad. Inget ändrades; gör bilden mindre eller välj en annan.</translation>
    </message>
    <message>
        <source>{who} has saved this layout at headquarters with a newer version of the program, which this register can&apos;t show. What you arranged is still here; save it as a new layout or to a file.</source>
        <translation>{who} har sparat den här layouten på huvudkontoret med en nyare version av programmet, som kassan inte kan visa. Det du har ordnat finns kvar här; spara det som en ny layout eller till fil.</translation>
    </message>
    <message>
        <source>{who} has replaced this layout at headquarters since you began, and nothing of that was overwritten. What you arranged is still here; save it as a new layout or to a file.</source>
        <translation>{who} har ersatt layouten på huvudkontoret sedan du började, och inget av det skrevs över. Det du har ordnat finns kvar här; spara det som en ny layout eller till en fil.</translation>
    </message>
    <message>
        <source>Headquarters has removed this layout. What you arranged is still here; save it as a new layout or to a file.</source>
        <translation>Huvudkontoret har tagit bort layouten. Det du har ordnat finns kvar här; spara det som en ny layout eller till en fil.</translation>
    </message>
    <message>
        <source>Headquarters has another layout of this name. Nothing was saved; give this one another name.</source>
        <translation>Huvudkontoret har en annan layout med detta namn. Inget sparades; ge den här ett annat namn.</translation>
    </message>
    <message>
        <source>This change is no longer in the queue; it may have been sent.</source>
        <translation>Ändringen finns inte längre i kön; den kan ha skickats.</translation>
    </message>
    <message>
        <source>The register met a defect of its own and did not do this. What was saved before is safe; try again, and tell IT if it stays.</source>
        <translation>Kassan stötte på ett eget fel och gjorde inte detta. Det som sparades tidigare är säkert; försök igen, och säg till IT om det inte går över.</translation>
    </message>
    <message>
        <source>Headquarters could not read this change. It is kept here; tell IT, and try again once it is mended.</source>
        <translation>Huvudkontoret kunde inte läsa ändringen. Den finns kvar här; säg till IT, och försök igen när felet är rättat.</translation>
    </message>
    <message>
        <source>Headquarters does not know this kind of change yet. It is kept here; try again once headquarters has been updated.</source>
        <translation>Huvudkontoret känner inte till den här sortens ändring än. Den finns kvar här; försök igen när huvudkontoret har uppdaterats.</translation>
    </message>
    <message>
        <source>Headquarters has another change under the same number. This one is kept here; tell IT.</source>
        <translation>Huvudkontoret har en annan ändring med samma nummer. Den här finns kvar här; säg till IT.</translation>
    </message>
    <message>
        <source>Headquarters does not know this customer, or has removed them. The change is kept here.</source>
        <translation>Huvudkontoret känner inte till kunden, eller har tagit bort den. Ändringen finns kvar här.</translation>
    </message>
    <message>
        <source>The customer was deleted at headquarters on {day}; nothing more can be done for them.</source>
        <translation>Kunden togs bort på huvudkontoret {day}; inget mer kan göras för kunden.</translation>
    </message>
    <message>
        <source>Somebody else has changed the same fields of this customer. Nothing was changed.</source>
        <translation>Någon annan har ändrat samma fält för den här kunden. Inget ändrades.</translation>
    </message>
    <message>
        <source>Somebody at headquarters has given this change up: “{reason}” It was not done. Press Understood, and it goes from this register too.</source>
        <translation>Någon på huvudkontoret har avstått från ändringen: ”{reason}” Den gjordes inte. Tryck på Uppfattat, så försvinner den från den här kassan också.</translation>
    </message>
    <message>
        <source>Your permissions at headquarters don&apos;t include this. It is kept here: ask a manager to allow it, then try again.</source>
        <translation>Du har inte behörighet till detta på huvudkontoret. Det finns kvar här: be en chef tillåta det och försök sedan igen.</translation>
    </message>
    <message>
        <source>Headquarters has turned this feature off. The change is kept here until it is on again.</source>
        <translation>Huvudkontoret har stängt av funktionen. Ändringen finns kvar här tills den slås på igen.</translation>
    </message>
    <message>
        <source>{who} added this customer first. A customer can be in one client book only.</source>
        <translation>{who} lade till kunden först. En kund kan bara finnas i en kundbok.</translation>
    </message>
    <message>
        <source>The customer was removed from this client book or reassigned meanwhile.</source>
        <translation>Kunden har under tiden tagits bort från den här kundboken eller tilldelats om.</translation>
    </message>
    <message>
        <source>{who} no longer works for this company, so nobody can go into that client book.</source>
        <translation>{who} arbetar inte längre i företaget, så ingen kan läggas i den kundboken.</translation>
    </message>
    <message>
        <source>Headquarters found that two customers are one. They stay in the client book of {who}, and are no longer in this one.</source>
        <translation>Huvudkontoret fann att två kunder är en. Den finns kvar i kundboken som tillhör {who}, och inte längre i den här.</translation>
    </message>
    <message>
        <source>Headquarters could not read what this register sent. It is kept here; tell IT.</source>
        <translation>Huvudkontoret kunde inte läsa det kassan skickade. Det finns kvar här; säg till IT.</translation>
    </message>
    <message>
        <source>Headquarters has a fault of its own. Everything is kept here and sent again by itself.</source>
        <translation>Huvudkontoret har ett eget fel. Allt finns kvar här och skickas igen av sig självt.</translation>
    </message>
    <message>
        <source>This is more than headquarters takes at once. It is kept here; tell IT.</source>
        <translation>Det här är mer än huvudkontoret tar emot på en gång. Det finns kvar här; säg till IT.</translation>
    </message>
    <message>
        <source>This register asks headquarters more often than it may. Everything is kept here and sent a little later by itself.</source>
        <translation>Kassan frågar huvudkontoret oftare än den får. Allt finns kvar här och skickas lite senare av sig självt.</translation>
    </message>
    <message>
        <source>Headquarters is not ready yet. Everything is kept here and sent again by itself.</source>
        <translation>Huvudkontoret är inte redo än. Allt finns kvar här och skickas igen av sig självt.</translation>
    </message>
    <message>
        <source>Headquarters does not know what this register asks for. Everything is kept here; tell IT.</source>
        <translation>Huvudkontoret känner inte till det kassan frågar efter. Allt finns kvar här; säg till IT.</translation>
    </message>
    <message>
        <source>This register calls headquarters without encryption, which it refuses. Everything is kept here; tell IT.</source>
        <translation>Kassan anropar huvudkontoret utan kryptering, vilket det avvisar. Allt finns kvar här; säg till IT.</translation>
    </message>
    <message>
        <source>Headquarters shows this to its own machine only. Tell IT.</source>
        <translation>Huvudkontoret visar detta bara för sin egen dator. Säg till IT.</translation>
    </message>
    <message>
        <source>another associate</source>
        <translation>en annan medarbetare</translation>
    </message>
    <message>
        <source>a while</source>
        <translation>en stund</translation>
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
        <translation>En ny skärmlayout har kommit.</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>Använd den nu</translation>
    </message>
</context>
<context>
    <name>ShownLayout</name>
    <message>
        <source>The screen layout %1 can&apos;t be used; the last good one is shown. %2</source>
        <translation>Skärmlayouten %1 kan inte användas; den senaste fungerande visas. %2</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Operator ID</source>
        <translation>Operatörs-ID</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN-kod</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Logga in</translation>
    </message>
    <message>
        <source>Clienteling POS</source>
        <translation>Clienteling POS</translation>
    </message>
    <message>
        <source>Know every customer by heart.</source>
        <translation>Känn varje kund utan och innan.</translation>
    </message>
    <message>
        <source>%1 · ready to work offline</source>
        <translation>%1 · redo att arbeta offline</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Radera</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Bekräfta</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>What is shown here may be out of date.</source>
        <translation>Det som visas här kan vara inaktuellt.</translation>
    </message>
    <message>
        <source>Offline: what you do here is kept and sent later</source>
        <translation>Offline: det du gör här sparas och skickas senare</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>per %1</translation>
    </message>
</context>
<context>
    <name>StoreClientBooksScreen</name>
    <message>
        <source>View customers from store client books</source>
        <translation>Visa kunder från butikskundböcker</translation>
    </message>
    <message>
        <source>Store client books</source>
        <translation>Butikskundböcker</translation>
    </message>
    <message>
        <source>1 associate</source>
        <translation>1 medarbetare</translation>
    </message>
    <message numerus="yes">
        <source>%1 associates</source>
        <translation>
            <numerusform>%1 medarbetare</numerusform>
            <numerusform>%1 medarbetare</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>per %1</translation>
    </message>
    <message>
        <source>Reassign the unassigned client books: %1</source>
        <translation>Tilldela om de otilldelade kundböckerna: %1</translation>
    </message>
    <message>
        <source>Reassign the client book of %2: %1</source>
        <translation>Tilldela om kundboken för %2: %1</translation>
    </message>
    <message>
        <source>No customers in the store&apos;s client books</source>
        <translation>Inga kunder i butikens kundböcker</translation>
    </message>
    <message>
        <source>Associates add customers to their client books in Customer search.</source>
        <translation>Medarbetare lägger till kunder i sina kundböcker i Kundsökning.</translation>
    </message>
</context>
<context>
    <name>SyncCentreScreen</name>
    <message>
        <source>Sync centre</source>
        <translation>Synkcenter</translation>
    </message>
    <message>
        <source>Reading the queue…</source>
        <translation>Läser uppladdningskön…</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Försök nu</translation>
    </message>
    <message>
        <source>Contact headquarters now</source>
        <translation>Kontakta huvudkontoret nu</translation>
    </message>
    <message>
        <source>Upload queue</source>
        <translation>Uppladdningskö</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Send this change again</source>
        <translation>Skicka ändringen igen</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Uppfattat</translation>
    </message>
    <message>
        <source>Take this change away from this register; headquarters has the record of it</source>
        <translation>Ta bort ändringen från den här kassan; huvudkontoret har den dokumenterad</translation>
    </message>
    <message>
        <source>Discard customer</source>
        <translation>Kassera kund</translation>
    </message>
    <message>
        <source>Let this customer go, whom headquarters has not received, with all that waits behind</source>
        <translation>Släpp den här kunden, som huvudkontoret inte har tagit emot, med allt som väntar bakom</translation>
    </message>
    <message>
        <source>Everything you do is saved on this register and nothing is lost.</source>
        <translation>Allt du gör sparas på den här kassan och inget går förlorat.</translation>
    </message>
    <message>
        <source>Online since %1</source>
        <translation>Online sedan %1</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Ansluter</translation>
    </message>
    <message>
        <source>Sign in to headquarters again</source>
        <translation>Logga in på huvudkontoret igen</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>Behöver uppdateras</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Offline sedan %1</translation>
    </message>
    <message>
        <source>Headquarters is reachable</source>
        <translation>Huvudkontoret går att nå</translation>
    </message>
    <message>
        <source>Contacting headquarters…</source>
        <translation>Kontaktar huvudkontoret…</translation>
    </message>
    <message>
        <source>Headquarters did not answer in time. Next attempt in %1 s</source>
        <translation>Huvudkontoret svarade inte i tid. Nästa försök om %1 s</translation>
    </message>
    <message>
        <source>Headquarters asks this register to wait a little. Next attempt in %1 s</source>
        <translation>Huvudkontoret ber kassan vänta lite. Nästa försök om %1 s</translation>
    </message>
    <message>
        <source>Headquarters has a fault of its own. Next attempt in %1 s</source>
        <translation>Huvudkontoret har ett eget fel. Nästa försök om %1 s</translation>
    </message>
    <message>
        <source>This device does not trust headquarters&apos; certificate; tell IT. Next attempt in %1 s</source>
        <translation>Enheten litar inte på huvudkontorets certifikat; säg till IT. Nästa försök om %1 s</translation>
    </message>
    <message>
        <source>The file of certificates in the register&apos;s settings can&apos;t be read; tell IT. Next attempt in %1 s</source>
        <translation>Certifikatfilen i kassans inställningar kan inte läsas; säg till IT. Nästa försök om %1 s</translation>
    </message>
    <message>
        <source>Something that is not headquarters answered. Next attempt in %1 s</source>
        <translation>Något som inte är huvudkontoret svarade. Nästa försök om %1 s</translation>
    </message>
    <message>
        <source>Next attempt in %1 s</source>
        <translation>Nästa försök om %1 s</translation>
    </message>
    <message>
        <source>The queue can’t be shown</source>
        <translation>Kön kan inte visas</translation>
    </message>
    <message>
        <source>Everything is at headquarters</source>
        <translation>Allt finns på huvudkontoret</translation>
    </message>
    <message>
        <source>What you do while the register is offline waits here until it is sent.</source>
        <translation>Det du gör medan kassan är offline väntar här tills det skickas.</translation>
    </message>
    <message numerus="yes">
        <source>%1 waiting</source>
        <translation>
            <numerusform>%1 väntar</numerusform>
            <numerusform>%1 väntar</numerusform>
        </translation>
    </message>
    <message>
        <source>needs attention: %1</source>
        <translation>kräver åtgärd: %1</translation>
    </message>
    <message>
        <source>oldest %1 min</source>
        <translation>äldsta %1 min</translation>
    </message>
    <message>
        <source>It is sent again at the next contact with headquarters.</source>
        <translation>Den skickas igen vid nästa kontakt med huvudkontoret.</translation>
    </message>
    <message>
        <source>It is no longer on this register; headquarters has the record of it.</source>
        <translation>Den finns inte längre på den här kassan; huvudkontoret har den dokumenterad.</translation>
    </message>
</context>
<context>
    <name>Tab</name>
    <message>
        <source>Edit customer</source>
        <translation>Redigera kund</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>Väntar på att skickas</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivitet</translation>
    </message>
    <message>
        <source>Withdrawn by its writer</source>
        <translation>Tillbakadragen av den som skrev</translation>
    </message>
    <message>
        <source>Follow up %1</source>
        <translation>Följ upp %1</translation>
    </message>
    <message>
        <source>Corrected %1</source>
        <translation>Rättad %1</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Activities and notes</source>
        <translation>Aktiviteter och anteckningar</translation>
    </message>
    <message>
        <source>No notes or activities yet</source>
        <translation>Inga anteckningar eller aktiviteter än</translation>
    </message>
    <message>
        <source>Write the first note above: every associate who may see this customer will find it here.</source>
        <translation>Skriv den första anteckningen ovan: alla medarbetare som får se kunden hittar den här.</translation>
    </message>
    <message>
        <source>Reading notes and activities…</source>
        <translation>Läser anteckningar och aktiviteter…</translation>
    </message>
    <message>
        <source>Notes and activities can&apos;t be shown</source>
        <translation>Anteckningar och aktiviteter kan inte visas</translation>
    </message>
    <message>
        <source>These are headquarters’ activity types now.</source>
        <translation>Det här är huvudkontorets aktivitetstyper nu.</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>1 day late</source>
        <translation>1 dag sen</translation>
    </message>
    <message>
        <source>Never, in the book since %1</source>
        <translation>Aldrig, i boken sedan %1</translation>
    </message>
    <message>
        <source>Last contact %1</source>
        <translation>Senaste kontakt %1</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>I morgon</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 dag</translation>
    </message>
</context>
<context>
    <name>TodayCards</name>
    <message>
        <source>Coming up</source>
        <translation>På gång</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Uppföljningar</translation>
    </message>
    <message>
        <source>Not contacted for long</source>
        <translation>Inte kontaktade på länge</translation>
    </message>
    <message>
        <source>Your client book is empty.</source>
        <translation>Din kundbok är tom.</translation>
    </message>
    <message>
        <source>No date comes soon.</source>
        <translation>Inget datum närmar sig.</translation>
    </message>
    <message>
        <source>Nothing to follow up today.</source>
        <translation>Inget att följa upp i dag.</translation>
    </message>
    <message>
        <source>Everybody was contacted lately.</source>
        <translation>Alla har kontaktats nyligen.</translation>
    </message>
</context>
<context>
    <name>TwinsPanel</name>
    <message>
        <source>Possible duplicate</source>
        <translation>Möjlig dubblett</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Möjliga dubbletter</translation>
    </message>
    <message>
        <source>Open this customer</source>
        <translation>Öppna kunden</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Öppna %1</translation>
    </message>
    <message>
        <source>Same phone number</source>
        <translation>Samma telefonnummer</translation>
    </message>
    <message>
        <source>Same email</source>
        <translation>Samma e-post</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Samma namn</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Welcome</source>
        <translation>Välkommen</translation>
    </message>
    <message>
        <source>Reading what there is to do today…</source>
        <translation>Läser vad som finns att göra i dag…</translation>
    </message>
    <message>
        <source>Arrange this screen</source>
        <translation>Ordna skärmen</translation>
    </message>
    <message>
        <source>Good morning, %1</source>
        <translation>God morgon, %1</translation>
    </message>
    <message>
        <source>Good afternoon, %1</source>
        <translation>God eftermiddag, %1</translation>
    </message>
    <message>
        <source>Good evening, %1</source>
        <translation>God kväll, %1</translation>
    </message>
    <message>
        <source>What there is to do today can&apos;t be shown.</source>
        <translation>Det som finns att göra i dag kan inte visas.</translation>
    </message>
    <message>
        <source>%1 in your client book</source>
        <translation>%1 i din kundbok</translation>
    </message>
    <message>
        <source>1 has a date this week</source>
        <translation>1 har ett datum den här veckan</translation>
    </message>
    <message numerus="yes">
        <source>%1 have a date this week</source>
        <translation>
            <numerusform>%1 har ett datum den här veckan</numerusform>
            <numerusform>%1 har ett datum den här veckan</numerusform>
        </translation>
    </message>
    <message>
        <source>What waits to be sent can&apos;t be shown.</source>
        <translation>Det som väntar på att skickas kan inte visas.</translation>
    </message>
    <message>
        <source>%1 pending sync</source>
        <translation>%1 väntar på synkronisering</translation>
    </message>
    <message>
        <source>Everything sent</source>
        <translation>Allt har skickats</translation>
    </message>
    <message>
        <source>Last synchronized %1</source>
        <translation>Senast synkroniserad %1</translation>
    </message>
    <message>
        <source>Not synchronized yet</source>
        <translation>Inte synkroniserad än</translation>
    </message>
</context>
<context>
    <name>ZoneFields</name>
    <message>
        <source>Zone</source>
        <translation>Zon</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Vad den visar</translation>
    </message>
    <message>
        <source>Picture from a file</source>
        <translation>Bild från en fil</translation>
    </message>
    <message>
        <source>From column</source>
        <translation>Från kolumn</translation>
    </message>
    <message>
        <source>From row</source>
        <translation>Från rad</translation>
    </message>
    <message>
        <source>Columns wide</source>
        <translation>Kolumner bred</translation>
    </message>
    <message>
        <source>Rows high</source>
        <translation>Rader hög</translation>
    </message>
    <message>
        <source>Add a zone</source>
        <translation>Lägg till zon</translation>
    </message>
    <message>
        <source>Remove this zone</source>
        <translation>Ta bort zonen</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Bild %1</translation>
    </message>
</context>
<context>
    <name>_Card</name>
    <message>
        <source>All %1</source>
        <translation>Alla %1</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Färre</translation>
    </message>
    <message numerus="yes">
        <source>and %1 more: sort your client book to see them all</source>
        <translation>
            <numerusform>och %1 till: sortera kundboken för att se alla</numerusform>
            <numerusform>och %1 till: sortera kundboken för att se alla</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_GridZone</name>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
</context>
</TS>

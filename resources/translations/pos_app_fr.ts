<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ActivationScreen</name>
    <message>
        <source>Activate this device</source>
        <translation>Activer cet appareil</translation>
    </message>
    <message>
        <source>Headquarters gives an address and a code for each register. The code works once.</source>
        <translation>Le siège fournit une adresse et un code pour chaque caisse. Le code ne sert qu’une fois.</translation>
    </message>
    <message>
        <source>Headquarters address</source>
        <translation>Adresse du siège</translation>
    </message>
    <message>
        <source>Activation code</source>
        <translation>Code d’activation</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Clienteling POS</source>
        <translation>Clienteling POS</translation>
    </message>
    <message>
        <source>Type the address that headquarters gave for this register.</source>
        <translation>Saisissez l’adresse que le siège a fournie pour cette caisse.</translation>
    </message>
    <message>
        <source>Type the code that headquarters gave for this register.</source>
        <translation>Saisissez le code que le siège a fourni pour cette caisse.</translation>
    </message>
</context>
<context>
    <name>ActivityPanel</name>
    <message>
        <source>Every associate of the company who may see the customer will find it.</source>
        <translation>Tous les collaborateurs de la société autorisés à voir ce client la trouveront.</translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation>Ajouter une activité</translation>
    </message>
    <message>
        <source>Add activity for %1</source>
        <translation>Ajouter une activité pour %1</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>What was done, or is to be done</source>
        <translation>Ce qui a été fait ou reste à faire</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Relance</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Ask headquarters for its activity types now</source>
        <translation>Demander maintenant au siège ses types d’activité</translation>
    </message>
    <message>
        <source>Reading the activity types…</source>
        <translation>Lecture des types d’activité…</translation>
    </message>
    <message>
        <source>The activity types can&apos;t be shown.</source>
        <translation>Impossible d’afficher les types d’activité.</translation>
    </message>
    <message>
        <source>No follow-up</source>
        <translation>Sans relance</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Dans une semaine</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>Dans un mois</translation>
    </message>
    <message>
        <source>As headquarters had them: %1</source>
        <translation>Liste du siège&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ActivityTypes</name>
    <message>
        <source>Store visit</source>
        <translation>Visite en magasin</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E‑mail</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Appel téléphonique</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Rendez-vous</translation>
    </message>
</context>
<context>
    <name>AddressCard</name>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Make primary</source>
        <translation>Rendre principale</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>État ou province</translation>
    </message>
    <message>
        <source>Contact at this address</source>
        <translation>Contact à cette adresse</translation>
    </message>
    <message>
        <source>Phone at this address</source>
        <translation>Téléphone à cette adresse</translation>
    </message>
    <message>
        <source>Email at this address</source>
        <translation>E‑mail à cette adresse</translation>
    </message>
    <message>
        <source>Primary address</source>
        <translation>Adresse principale</translation>
    </message>
    <message>
        <source>Address %1</source>
        <translation>Adresse %1</translation>
    </message>
</context>
<context>
    <name>AddressFields</name>
    <message>
        <source>Home</source>
        <translation>Domicile</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Post box</source>
        <translation>Boîte postale</translation>
    </message>
    <message>
        <source>Add address</source>
        <translation>Ajouter une adresse</translation>
    </message>
</context>
<context>
    <name>AddressesTab</name>
    <message>
        <source>An address is added with Edit.</source>
        <translation>Une adresse s’ajoute avec Modifier.</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>Aucune adresse</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Principale</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>Contact&#xa0;: %1</translation>
    </message>
    <message>
        <source>Marketing: %1</source>
        <translation>Marketing&#xa0;: %1</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copié&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>AffiliationsTab</name>
    <message>
        <source>Reading the affiliations…</source>
        <translation>Lecture des affiliations…</translation>
    </message>
    <message>
        <source>The affiliations can&apos;t be shown.</source>
        <translation>Impossible d’afficher les affiliations.</translation>
    </message>
    <message>
        <source>Affiliations</source>
        <translation>Affiliations</translation>
    </message>
    <message>
        <source>Headquarters has defined none.</source>
        <translation>Le siège n’en a défini aucune.</translation>
    </message>
    <message>
        <source>Loyalty cards</source>
        <translation>Cartes de fidélité</translation>
    </message>
    <message>
        <source>No loyalty card yet. Issue one with the button below.</source>
        <translation>Aucune carte de fidélité. Émettez-en une avec le bouton ci-dessous.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Headquarters is asked…</source>
        <translation>Le siège est interrogé…</translation>
    </message>
</context>
<context>
    <name>AllStores</name>
    <message>
        <source>Search all stores</source>
        <translation>Tous les magasins</translation>
    </message>
    <message>
        <source>Headquarters looks in all stores…</source>
        <translation>Le siège cherche dans tous les magasins…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Customers of all stores</source>
        <translation>Clients de tous les magasins</translation>
    </message>
    <message>
        <source>Back to this store</source>
        <translation>Revenir à ce magasin</translation>
    </message>
    <message>
        <source>The customer is brought to this register…</source>
        <translation>Transfert du client vers cette caisse…</translation>
    </message>
    <message>
        <source>All stores can be searched while headquarters can be reached; the register is offline.</source>
        <translation>La recherche dans tous les magasins demande une connexion au siège&#x202f;; la caisse est hors ligne.</translation>
    </message>
    <message>
        <source>To search all stores, type at least %1 characters.</source>
        <translation>Pour chercher dans tous les magasins, saisissez au moins %1 caractères.</translation>
    </message>
</context>
<context>
    <name>AttributeFields</name>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (obligatoire)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 à %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>À partir de %1</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>Jusqu’à %1</translation>
    </message>
</context>
<context>
    <name>AttributesTab</name>
    <message>
        <source>Headquarters has not defined any for customers.</source>
        <translation>Le siège n’en a défini aucun pour les clients.</translation>
    </message>
    <message>
        <source>No attributes</source>
        <translation>Aucun attribut</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Chinese characters can&apos;t be typed here: write names in pinyin, or connect a keyboard with an input method.</source>
        <translation>Les caractères chinois ne peuvent pas être saisis ici : écrivez les noms en pinyin, ou branchez un clavier avec une méthode de saisie.</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Majuscules</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>Chiffres et signes</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Champ suivant</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <translation>Masquer le clavier</translation>
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
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Call or mail…</source>
        <translation>Appeler ou écrire…</translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation>Ajouter une activité</translation>
    </message>
    <message>
        <source>Remove from client book</source>
        <translation>Retirer du registre</translation>
    </message>
    <message>
        <source>Reassign…</source>
        <translation>Réaffecter…</translation>
    </message>
    <message>
        <source>Reassign the whole book…</source>
        <translation>Réaffecter tout le registre…</translation>
    </message>
    <message>
        <source>They stay customers, with their notes and activities</source>
        <translation>Ils restent clients, avec leurs notes et activités</translation>
    </message>
    <message>
        <source>Move the customers to another associate&apos;s client book</source>
        <translation>Transférer les clients vers le registre de clients d’un autre collaborateur</translation>
    </message>
    <message>
        <source>Write the customers to a file: a spreadsheet or contacts</source>
        <translation>Enregistrer les clients dans un fichier&#xa0;: feuille de calcul ou contacts</translation>
    </message>
    <message>
        <source>With what each customer said about marketing</source>
        <translation>Avec la réponse de chaque client au sujet du marketing</translation>
    </message>
    <message>
        <source>Move everybody of this client book, to one or to several</source>
        <translation>Transférer tous les clients de ce registre, à un ou plusieurs collaborateurs</translation>
    </message>
    <message>
        <source>Activity added for %1.</source>
        <translation>Activité ajoutée pour %1.</translation>
    </message>
</context>
<context>
    <name>BookMessages</name>
    <message>
        <source>1 customer added to your client book.</source>
        <translation>1 client ajouté à votre registre de clients.</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers added to your client book.</source>
        <translation>
            <numerusform>%1 client ajouté à votre registre de clients.</numerusform>
            <numerusform>%1 clients ajoutés à votre registre de clients.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 customer removed from your client book.</source>
        <translation>1 client retiré de votre registre de clients.</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers removed from your client book.</source>
        <translation>
            <numerusform>%1 client retiré de votre registre de clients.</numerusform>
            <numerusform>%1 clients retirés de votre registre de clients.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 customer reassigned.</source>
        <translation>1 client réaffecté.</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers reassigned.</source>
        <translation>
            <numerusform>%1 client réaffecté.</numerusform>
            <numerusform>%1 clients réaffectés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone for 1 customer.</source>
        <translation>Annulé pour 1 client.</translation>
    </message>
    <message numerus="yes">
        <source>Undone for %1 customers.</source>
        <translation>
            <numerusform>Annulé pour %1 client.</numerusform>
            <numerusform>Annulé pour %1 clients.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not done for %1 more.</source>
        <translation>
            <numerusform>Non effectué pour %1 autre.</numerusform>
            <numerusform>Non effectué pour %1 autres.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Busy</name>
    <message>
        <source>Working</source>
        <translation>En cours</translation>
    </message>
</context>
<context>
    <name>ButtonPanel</name>
    <message>
        <source>Not yet in %1</source>
        <translation>Pas encore en %1</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Comme d’habitude</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce qu’il fait</translation>
    </message>
    <message>
        <source>Grid that it opens</source>
        <translation>Grille qu’il ouvre</translation>
    </message>
    <message>
        <source>Words to search for</source>
        <translation>Mots à rechercher</translation>
    </message>
    <message>
        <source>Language of its texts</source>
        <translation>Langue de ses textes</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Tooltip</source>
        <translation>Info-bulle</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Own colours</source>
        <translation>Couleurs propres</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Fond</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Icône</translation>
    </message>
    <message>
        <source>Picture from a file</source>
        <translation>Image depuis un fichier</translation>
    </message>
    <message>
        <source>Size of its letters</source>
        <translation>Taille de ses lettres</translation>
    </message>
    <message>
        <source>The whole layout</source>
        <translation>Tout l’agencement</translation>
    </message>
    <message>
        <source>Remove this button</source>
        <translation>Supprimer ce bouton</translation>
    </message>
    <message>
        <source>A contrast of %1 to 1; at least %2 is needed.</source>
        <translation>Contraste de %1 pour 1 ; il faut au moins %2.</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Image %1</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Unassigned (%1)</source>
        <translation>Non affecté (%1)</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message numerus="yes">
        <source>in %1 days</source>
        <translation>
            <numerusform>dans %1 jour</numerusform>
            <numerusform>dans %1 jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Clear all</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>Clear %1</source>
        <translation>Effacer %1</translation>
    </message>
</context>
<context>
    <name>ClientBookScreen</name>
    <message>
        <source>View customers in client book</source>
        <translation>Afficher les clients dans le registre de clients</translation>
    </message>
    <message>
        <source>My client book</source>
        <translation>Mon registre de clients</translation>
    </message>
    <message>
        <source>%1’s client book</source>
        <translation>Registre de clients&#xa0;: %1</translation>
    </message>
    <message>
        <source>This client book is empty</source>
        <translation>Ce registre de clients est vide</translation>
    </message>
    <message>
        <source>Customer search</source>
        <translation>Recherche de clients</translation>
    </message>
    <message>
        <source>Your client book is empty</source>
        <translation>Votre registre de clients est vide</translation>
    </message>
    <message>
        <source>Reading the client book…</source>
        <translation>Lecture du registre clients…</translation>
    </message>
    <message>
        <source>Customers come into it when they are reassigned to this associate.</source>
        <translation>Les clients y entrent lorsqu’ils sont réaffectés à ce collaborateur.</translation>
    </message>
    <message>
        <source>Find customers in Customer search, tick them, and press Add customer to client book.</source>
        <translation>Trouvez des clients dans Recherche de clients, cochez-les, puis appuyez sur Ajouter le client au registre de clients.</translation>
    </message>
    <message>
        <source>Customers in the client book</source>
        <translation>Clients du registre de clients</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation>Affiner</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Trier</translation>
    </message>
    <message>
        <source>The order of the cards</source>
        <translation>L’ordre des fiches</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Dernier contact</translation>
    </message>
    <message>
        <source>Who was not contacted for longest first</source>
        <translation>Les clients sans contact depuis le plus longtemps d’abord</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>Prochaine date</translation>
    </message>
    <message>
        <source>Whose next date comes round first</source>
        <translation>Les clients dont la date arrive le plus tôt d’abord</translation>
    </message>
    <message>
        <source>Filter by name, phone, email</source>
        <translation>Filtrer&#xa0;: nom, tél., e‑mail</translation>
    </message>
    <message>
        <source>The client book can&apos;t be shown</source>
        <translation>Impossible d’afficher le registre de clients</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Parts of a name, a phone number, an email or an account number are looked for.</source>
        <translation>La recherche porte sur une partie d’un nom, d’un numéro de téléphone, d’une adresse e‑mail ou d’un numéro de compte.</translation>
    </message>
    <message>
        <source>Clear all refiners</source>
        <translation>Effacer tous les critères</translation>
    </message>
    <message>
        <source>All that is refined by has to fit; of one refiner any choice will do.</source>
        <translation>Tous les critères doivent correspondre&#x202f;; pour chaque critère, un seul des choix suffit.</translation>
    </message>
    <message>
        <source>Nobody in this client book matches</source>
        <translation>Aucun client de ce registre ne correspond</translation>
    </message>
    <message numerus="yes">
        <source>Refine (%1)</source>
        <translation>
            <numerusform>Affiner (%1)</numerusform>
            <numerusform>Affiner (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>%1 has saved this layout at headquarters since you began. Nothing of either is lost: choose which one to go on with.</source>
        <translation>%1 a enregistré cet agencement au siège depuis que vous avez commencé. Rien n’est perdu d’un côté ni de l’autre : choisissez avec lequel continuer.</translation>
    </message>
    <message>
        <source>Somebody else has arranged this layout</source>
        <translation>Quelqu’un d’autre a modifié cet agencement</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Changed by %1</source>
        <translation>Modifié par %1</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>Modifié par vous</translation>
    </message>
    <message>
        <source>Nothing that can be seen.</source>
        <translation>Rien de visible.</translation>
    </message>
    <message>
        <source>Keep mine as a new layout</source>
        <translation>Garder le mien comme nouvel agencement</translation>
    </message>
    <message>
        <source>Take theirs; Undo brings mine back</source>
        <translation>Prendre le leur ; Annuler rétablit le mien</translation>
    </message>
    <message>
        <source>Put mine in the place of theirs</source>
        <translation>Mettre le mien à la place du leur</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Relance</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Keep it (Ctrl+Enter)</source>
        <translation>Conserver (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Write a note about %1…</source>
        <translation>Écrire une note sur %1…</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Écrire une note…</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>Type&#xa0;: %1</translation>
    </message>
    <message>
        <source>Refresh the types</source>
        <translation>Actualiser les types</translation>
    </message>
</context>
<context>
    <name>ConflictRow</name>
    <message>
        <source>What you typed</source>
        <translation>Ce que vous avez saisi</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Not asked</source>
        <translation>Non demandé</translation>
    </message>
    <message>
        <source>Agreed %1</source>
        <translation>Accepté le %1</translation>
    </message>
    <message>
        <source>Declined %1</source>
        <translation>Refusé le %1</translation>
    </message>
    <message>
        <source>Not asked about marketing</source>
        <translation>Marketing non demandé</translation>
    </message>
    <message>
        <source>Agreed to marketing</source>
        <translation>Marketing accepté</translation>
    </message>
    <message>
        <source>Declined marketing</source>
        <translation>Marketing refusé</translation>
    </message>
</context>
<context>
    <name>ContactFields</name>
    <message>
        <source>Email</source>
        <translation>E‑mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Add email</source>
        <translation>Ajouter un e‑mail</translation>
    </message>
    <message>
        <source>Add phone</source>
        <translation>Ajouter un téléphone</translation>
    </message>
    <message>
        <source>They are kept, and take effect once headquarters has assigned the account number.</source>
        <translation>Ces données sont conservées et prendront effet dès que le siège aura attribué le numéro de compte.</translation>
    </message>
</context>
<context>
    <name>ContactLine</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copier %1</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Appeler %1</translation>
    </message>
    <message>
        <source>Mail to %1</source>
        <translation>Écrire à %1</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E‑mail</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>ContactPanel</name>
    <message>
        <source>Call or mail %1</source>
        <translation>Appeler ou écrire à %1</translation>
    </message>
    <message numerus="yes">
        <source>and %1 more</source>
        <translation>
            <numerusform>et %1 autre</numerusform>
            <numerusform>et %1 autres</numerusform>
        </translation>
    </message>
    <message>
        <source>No email and no phone</source>
        <translation>Ni e‑mail ni téléphone</translation>
    </message>
    <message>
        <source>%1 is copied.</source>
        <translation>Copié&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 addresses are copied. Paste them into your mail’s Bcc.</source>
        <translation>
            <numerusform>%1 adresse est copiée. Collez-la dans le champ Cci de votre message.</numerusform>
            <numerusform>%1 adresses sont copiées. Collez-les dans le champ Cci de votre message.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Mail to %1</source>
        <translation>Écrire à %1</translation>
    </message>
    <message>
        <source>1 customer declined marketing and will not be mailed.</source>
        <translation>1 client a refusé le marketing et ne recevra pas d’e‑mail.</translation>
    </message>
    <message>
        <source>%1 without email.</source>
        <translation>%1 sans e‑mail.</translation>
    </message>
    <message>
        <source>Nobody here declined marketing by mail.</source>
        <translation>Personne ici n’a refusé le marketing par e‑mail.</translation>
    </message>
</context>
<context>
    <name>ContactRow</name>
    <message>
        <source>Another email</source>
        <translation>Autre e‑mail</translation>
    </message>
    <message>
        <source>Another phone</source>
        <translation>Autre téléphone</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Non demandé</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Remove this contact</source>
        <translation>Retirer ce contact</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>ContactsTab</name>
    <message>
        <source>They are added with Edit.</source>
        <translation>On les ajoute avec Modifier.</translation>
    </message>
    <message>
        <source>No email and no phone</source>
        <translation>Ni e‑mail ni téléphone</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Réponses données</translation>
    </message>
    <message>
        <source>Marketing: %1</source>
        <translation>Marketing&#xa0;: %1</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>%1: agreed to marketing</source>
        <translation>%1&#xa0;: marketing accepté</translation>
    </message>
    <message>
        <source>%1: declined marketing</source>
        <translation>%1&#xa0;: marketing refusé</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copié&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Reading what headquarters asks for…</source>
        <translation>Lecture de ce que demande le siège…</translation>
    </message>
    <message>
        <source>Some of what headquarters asks for can&apos;t be shown here.</source>
        <translation>Impossible d’afficher ici tout ce que demande le siège.</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message numerus="yes">
        <source>%1 days late</source>
        <translation>
            <numerusform>%1 j de retard</numerusform>
            <numerusform>%1 j de retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days</source>
        <translation>
            <numerusform>%1 jour</numerusform>
            <numerusform>%1 jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionList</name>
    <message>
        <source>What there is to decide can&apos;t be shown.</source>
        <translation>Impossible d’afficher ce qui est à décider.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Ask a manager to reassign</source>
        <translation>Demander la réaffectation au responsable</translation>
    </message>
    <message>
        <source>Reassign now</source>
        <translation>Réaffecter maintenant</translation>
    </message>
    <message>
        <source>Made %1.</source>
        <translation>Fait&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Wanted: the client book of %1.</source>
        <translation>Registre souhaité&#xa0;: %1.</translation>
    </message>
    <message>
        <source>A manager has been asked.</source>
        <translation>Un responsable a été sollicité.</translation>
    </message>
</context>
<context>
    <name>DesignerFiles</name>
    <message>
        <source>Open a layout&apos;s file</source>
        <translation>Ouvrir le fichier d’un agencement</translation>
    </message>
    <message>
        <source>Screen layout (*.json)</source>
        <translation>Agencement d’écran (*.json)</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Choisir une image</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Images (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Nothing was changed here. Correct the file, and open it again. Each line says where in the file.</source>
        <translation>Rien n’a été modifié ici. Corrigez le fichier, puis rouvrez-le. Chaque ligne dit où dans le fichier.</translation>
    </message>
    <message>
        <source>%1 is no layout that registers can show</source>
        <translation>%1 n’est pas un agencement que les caisses peuvent afficher</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>DesignerSave</name>
    <message>
        <source>Leave without saving?</source>
        <translation>Quitter sans enregistrer ?</translation>
    </message>
    <message>
        <source>What you arranged since it was saved last is lost.</source>
        <translation>Ce que vous avez agencé depuis le dernier enregistrement est perdu.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>DesignerScreen</name>
    <message>
        <source>Arrange screens</source>
        <translation>Agencer les écrans</translation>
    </message>
    <message>
        <source>Size of the window</source>
        <translation>Taille de la fenêtre</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>Add a button</source>
        <translation>Ajouter un bouton</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Annuler (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Rétablir (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Reading the layout…</source>
        <translation>Lecture de l’agencement…</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Ouvrir un fichier</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>Enregistrer dans un fichier</translation>
    </message>
    <message>
        <source>Save to headquarters</source>
        <translation>Enregistrer au siège</translation>
    </message>
    <message>
        <source>Save the layout to a file</source>
        <translation>Enregistrer l’agencement dans un fichier</translation>
    </message>
    <message>
        <source>Screen layout (*.json)</source>
        <translation>Agencement d’écran (*.json)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Enregistré dans %1.</translation>
    </message>
    <message>
        <source>This is what headquarters has. Undo brings yours back.</source>
        <translation>Voici celui du siège. Annuler rétablit le vôtre.</translation>
    </message>
    <message>
        <source>Opened. Undo brings back what you had before.</source>
        <translation>Ouvert. Annuler rétablit ce que vous aviez avant.</translation>
    </message>
</context>
<context>
    <name>DesignerWords</name>
    <message>
        <source>Teal</source>
        <translation>Bleu-vert</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Navy</source>
        <translation>Bleu marine</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Brun</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Olive</translation>
    </message>
    <message>
        <source>Arrow back</source>
        <translation>Flèche retour</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Effacer en arrière</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Livre</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>Coche</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Cross</source>
        <translation>Croix</translation>
    </message>
    <message>
        <source>Two sheets</source>
        <translation>Deux feuilles</translation>
    </message>
    <message>
        <source>Arrow down</source>
        <translation>Flèche vers le bas</translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation>Crayon</translation>
    </message>
    <message>
        <source>Enter key</source>
        <translation>Touche Entrée</translation>
    </message>
    <message>
        <source>House</source>
        <translation>Maison</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Cadenas</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>Enveloppe</translation>
    </message>
    <message>
        <source>Emblem</source>
        <translation>Emblème</translation>
    </message>
    <message>
        <source>Menu lines</source>
        <translation>Lignes de menu</translation>
    </message>
    <message>
        <source>Minus</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>Sheet of notes</source>
        <translation>Feuille de notes</translation>
    </message>
    <message>
        <source>Cloud, struck out</source>
        <translation>Nuage barré</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Nuage</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Bâtiment</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Une personne</translation>
    </message>
    <message>
        <source>Person and plus</source>
        <translation>Personne et plus</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Plus</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>Loupe</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Étoile</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>Two arrows</source>
        <translation>Deux flèches</translation>
    </message>
    <message>
        <source>Turning arrows</source>
        <translation>Flèches tournantes</translation>
    </message>
    <message>
        <source>Arrow turning back</source>
        <translation>Flèche de retour courbe</translation>
    </message>
    <message>
        <source>Warning triangle</source>
        <translation>Triangle d’avertissement</translation>
    </message>
    <message>
        <source>Something has to stand here.</source>
        <translation>Il faut quelque chose ici.</translation>
    </message>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>Saisissez un nombre entier de %1 à %2.</translation>
    </message>
    <message>
        <source>There is no room: something else stands there.</source>
        <translation>Pas de place : quelque chose d’autre s’y trouve.</translation>
    </message>
    <message>
        <source>There is no room for everything in %1 columns and %2 rows.</source>
        <translation>Il n’y a pas de place pour tout dans %1 colonnes et %2 lignes.</translation>
    </message>
    <message>
        <source>It is used: a zone or a button still shows it.</source>
        <translation>Utilisé : une zone ou un bouton l’affiche encore.</translation>
    </message>
    <message>
        <source>Enter a colour such as #0F6E67.</source>
        <translation>Saisissez une couleur telle que #0F6E67.</translation>
    </message>
    <message>
        <source>The text can&apos;t be read: a contrast of %1 to 1, and 4.5 is needed.</source>
        <translation>Texte illisible : un contraste de %1 pour 1, et il faut 4,5.</translation>
    </message>
    <message>
        <source>Another one has this name.</source>
        <translation>Un autre porte déjà ce nom.</translation>
    </message>
    <message>
        <source>The layout would have more than %1 kB. Remove a picture first, or add a smaller one.</source>
        <translation>L’agencement dépasserait %1 ko. Supprimez d’abord une image, ou ajoutez-en une plus petite.</translation>
    </message>
    <message>
        <source>It is called “%1” now</source>
        <translation>Il s’appelle maintenant « %1 »</translation>
    </message>
    <message>
        <source>“%1” was added to %2</source>
        <translation>« %1 » a été ajouté à %2</translation>
    </message>
    <message>
        <source>“%1” was removed from %2</source>
        <translation>« %1 » a été supprimé de %2</translation>
    </message>
    <message>
        <source>“%1” in %2 stands in column %3, row %4 now, %5 wide and %6 high</source>
        <translation>« %1 » dans %2 est maintenant en colonne %3, ligne %4, largeur %5, hauteur %6</translation>
    </message>
    <message>
        <source>“%1” in %2 was changed</source>
        <translation>« %1 » dans %2 a été modifié</translation>
    </message>
    <message>
        <source>The grid %1 was added</source>
        <translation>La grille %1 a été ajoutée</translation>
    </message>
    <message>
        <source>The grid %1 was removed</source>
        <translation>La grille %1 a été supprimée</translation>
    </message>
    <message>
        <source>The grid %1 has another number of columns or rows</source>
        <translation>La grille %1 a un autre nombre de colonnes ou de lignes</translation>
    </message>
    <message>
        <source>The size %1 was added</source>
        <translation>La taille %1 a été ajoutée</translation>
    </message>
    <message>
        <source>The size %1 was removed</source>
        <translation>La taille %1 a été supprimée</translation>
    </message>
    <message>
        <source>The size %1 shows something else</source>
        <translation>La taille %1 affiche autre chose</translation>
    </message>
    <message>
        <source>The picture %1 was added</source>
        <translation>L’image %1 a été ajoutée</translation>
    </message>
    <message>
        <source>The picture %1 was removed</source>
        <translation>L’image %1 a été supprimée</translation>
    </message>
    <message>
        <source>The picture %1 is another one</source>
        <translation>L’image %1 est une autre</translation>
    </message>
    <message>
        <source>the button “%1”</source>
        <translation>le bouton « %1 »</translation>
    </message>
    <message>
        <source>the size %1</source>
        <translation>la taille %1</translation>
    </message>
    <message>
        <source>It is still shown by %1. Have another grid shown there first.</source>
        <translation>Elle est encore affichée par : %1. Faites-y d’abord afficher une autre grille.</translation>
    </message>
    <message>
        <source>stores %1</source>
        <translation>magasins %1</translation>
    </message>
    <message>
        <source>registers %1</source>
        <translation>caisses %1</translation>
    </message>
    <message>
        <source>workers %1</source>
        <translation>collaborateurs %1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 et %2 de plus</translation>
    </message>
</context>
<context>
    <name>DetailsBar</name>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>what only headquarters can do has to wait</source>
        <translation>ce que seul le siège peut faire doit attendre</translation>
    </message>
</context>
<context>
    <name>DetailsScreen</name>
    <message>
        <source>Copied: %1</source>
        <translation>Copié&#xa0;: %1</translation>
    </message>
    <message>
        <source>Reading the customer…</source>
        <translation>Lecture du client…</translation>
    </message>
    <message>
        <source>Customer details</source>
        <translation>Détails du client</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Contacts and consent</source>
        <translation>Contacts et consentement</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attributs</translation>
    </message>
    <message>
        <source>Affiliations and loyalty</source>
        <translation>Affiliations et fidélité</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Achats</translation>
    </message>
    <message>
        <source>Reassign…</source>
        <translation>Réaffecter…</translation>
    </message>
    <message>
        <source>Move the customer to another associate&apos;s client book</source>
        <translation>Transférer le client vers le registre de clients d’un autre collaborateur</translation>
    </message>
    <message>
        <source>Remove from client book</source>
        <translation>Retirer du registre</translation>
    </message>
    <message>
        <source>They stay a customer, with their notes and activities</source>
        <translation>Il reste client, avec ses notes et activités</translation>
    </message>
    <message>
        <source>Add to client book</source>
        <translation>Ajouter au registre</translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation>Ajouter une activité</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change the customer&apos;s fields at headquarters</source>
        <translation>Modifier les champs du client au siège</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Let this customer go, whom headquarters has not received, with all that waits behind</source>
        <translation>Abandonner ce client, que le siège n’a pas reçu, avec tout ce qui attend derrière lui</translation>
    </message>
    <message>
        <source>Issue loyalty card</source>
        <translation>Émettre une carte de fidélité</translation>
    </message>
    <message>
        <source>Write all that is held…</source>
        <translation>Enregistrer toutes les données…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Effacer…</translation>
    </message>
    <message>
        <source>Headquarters merged two customers: the one you opened is %1 now, with all that was kept.</source>
        <translation>Le siège a fusionné deux clients&#xa0;: celui que vous avez ouvert est désormais %1, et tout a été conservé.</translation>
    </message>
    <message>
        <source>The customer can&apos;t be shown</source>
        <translation>Impossible d’afficher le client</translation>
    </message>
    <message>
        <source>Customer search</source>
        <translation>Recherche de clients</translation>
    </message>
    <message>
        <source>Activity added.</source>
        <translation>Activité ajoutée.</translation>
    </message>
</context>
<context>
    <name>Discarding</name>
    <message>
        <source>%2 is discarded, with 1 waiting change.</source>
        <translation>Client abandonné&#xa0;: %2, avec 1 modification en attente.</translation>
    </message>
    <message numerus="yes">
        <source>%2 is discarded, with %1 waiting changes.</source>
        <translation>
            <numerusform>Client abandonné&#xa0;: %2, avec %1 modification en attente.</numerusform>
            <numerusform>Client abandonné&#xa0;: %2, avec %1 modifications en attente.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 is back, with all that waited.</source>
        <translation>Client rétabli&#xa0;: %1, avec tout ce qui attendait.</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>Channel configuration</source>
        <translation>Configuration du canal</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Caisses</translation>
    </message>
    <message>
        <source>Global configuration</source>
        <translation>Configuration globale</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Téléchargements</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
</context>
<context>
    <name>EditConflicts</name>
    <message>
        <source>Another email</source>
        <translation>Autre e‑mail</translation>
    </message>
    <message>
        <source>Another phone</source>
        <translation>Autre téléphone</translation>
    </message>
    <message>
        <source>Primary address</source>
        <translation>Adresse principale</translation>
    </message>
    <message>
        <source>Address %1</source>
        <translation>Adresse %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E‑mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Order of the addresses</source>
        <translation>Ordre des adresses</translation>
    </message>
    <message>
        <source>Order of other emails and phones</source>
        <translation>Ordre des autres e‑mails et téléphones</translation>
    </message>
    <message>
        <source>Person: %1</source>
        <translation>Personne&#xa0;: %1</translation>
    </message>
    <message>
        <source>Organization: %1</source>
        <translation>Organisation&#xa0;: %1</translation>
    </message>
    <message>
        <source>As headquarters has it</source>
        <translation>Valeur au siège</translation>
    </message>
</context>
<context>
    <name>EditCustomerScreen</name>
    <message>
        <source>Edit customer</source>
        <translation>Modifier le client</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Reading the customer…</source>
        <translation>Lecture du client…</translation>
    </message>
    <message>
        <source>The customer can&apos;t be shown</source>
        <translation>Impossible d’afficher le client</translation>
    </message>
    <message>
        <source>Back to the fields</source>
        <translation>Revenir aux champs</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>You are offline. A customer is edited at headquarters, so this can&apos;t be saved just now. What you type stays here: save it when the register is online.</source>
        <translation>Vous êtes hors ligne. Un client se modifie au siège&#x202f;; l’enregistrement est impossible pour le moment. Votre saisie reste ici&#xa0;: enregistrez-la quand la caisse sera en ligne.</translation>
    </message>
    <message>
        <source>Headquarters found that this customer and another are one. Choose what is right where they differ; whatever else you changed is kept.</source>
        <translation>Le siège a constaté que ce client et un autre ne font qu’un. Choisissez la bonne valeur là où ils diffèrent&#x202f;; vos autres modifications sont conservées.</translation>
    </message>
    <message>
        <source>Somebody else has changed the same fields since you began. Choose what is right for each; whatever else you changed is kept.</source>
        <translation>Quelqu’un d’autre a modifié les mêmes champs depuis que vous avez commencé. Choisissez la bonne valeur pour chacun&#x202f;; vos autres modifications sont conservées.</translation>
    </message>
    <message>
        <source>Nothing is left to change: %1 stands as it is.</source>
        <translation>Il n’y a plus rien à modifier&#xa0;: %1 reste tel quel.</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>Client enregistré&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>Everybody will see that you corrected or withdrew it. Headquarters keeps what it said.</source>
        <translation>Tout le monde verra que vous l’avez corrigé ou retiré. Le siège conserve le texte d’origine.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export %1</source>
        <translation>Exporter %1</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Feuille de calcul (*.csv)</translation>
    </message>
    <message>
        <source>Contacts (*.vcf)</source>
        <translation>Contacts (*.vcf)</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>clients</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Numéro de compte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E‑mail</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Rue</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Client book of</source>
        <translation>Registre clients de</translation>
    </message>
    <message>
        <source>%1 written to %2.</source>
        <translation>Export terminé&#xa0;: %1 dans %2.</translation>
    </message>
    <message>
        <source>1 customer declined to be contacted and was left out.</source>
        <translation>1 client a refusé d’être contacté et a été exclu.</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers declined to be contacted and were left out.</source>
        <translation>
            <numerusform>%1 client a refusé d’être contacté et a été exclu.</numerusform>
            <numerusform>%1 clients ont refusé d’être contactés et ont été exclus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormCard</name>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Back without saving (Esc)</source>
        <translation>Revenir sans enregistrer (Échap)</translation>
    </message>
    <message>
        <source>Save the customer (Enter)</source>
        <translation>Enregistrer le client (Entrée)</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Pending sync</source>
        <translation>En attente de synchronisation</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 client</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers</source>
        <translation>
            <numerusform>%1 client</numerusform>
            <numerusform>%1 clients</numerusform>
        </translation>
    </message>
    <message>
        <source>1 needs attention</source>
        <translation>1 à vérifier</translation>
    </message>
    <message numerus="yes">
        <source>%1 need attention</source>
        <translation>
            <numerusform>%1 à vérifier</numerusform>
            <numerusform>%1 à vérifier</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
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
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
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
        <translation>Hérité du client par défaut du magasin</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, once the account number is there</source>
        <translation>%1, dès que le numéro de compte sera attribué</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Customer type</source>
        <translation>Type de client</translation>
    </message>
    <message>
        <source>Customer group</source>
        <translation>Groupe de clients</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Affiliations</source>
        <translation>Affiliations</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Imprimé</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E‑mail</translation>
    </message>
    <message>
        <source>Printed and email</source>
        <translation>Imprimé et e‑mail</translation>
    </message>
</context>
<context>
    <name>GridCanvas</name>
    <message>
        <source>Buttons of the grid</source>
        <translation>Boutons de la grille</translation>
    </message>
    <message>
        <source>%1: column %2, row %3, %4 wide, %5 high</source>
        <translation>%1 : colonne %2, ligne %3, largeur %4, hauteur %5</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>%1: lock register (Ctrl+L)</source>
        <translation>%1&#xa0;: verrouiller la caisse (Ctrl+L)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Retour (Échap)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>Aide (F1)</translation>
    </message>
    <message>
        <source>Store %1 %2</source>
        <translation>Magasin %1 %2</translation>
    </message>
    <message>
        <source>Register %1</source>
        <translation>Caisse %1</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Show the hints again</source>
        <translation>Afficher de nouveau les astuces</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>From one part to the next</source>
        <translation>D’un élément au suivant</translation>
    </message>
</context>
<context>
    <name>HintBubble</name>
    <message>
        <source>Got it</source>
        <translation>Compris</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Scan a loyalty card or an account number on any screen, and its customer opens. Ctrl+F looks for a customer from anywhere.</source>
        <translation>Scannez une carte de fidélité ou un numéro de compte sur n’importe quel écran&#xa0;: son client s’ouvre. Ctrl+F recherche un client depuis partout.</translation>
    </message>
    <message>
        <source>Whether headquarters can be reached stands here. You can always go on working; what waits to be sent is in the Sync centre.</source>
        <translation>Ici, vous voyez si le siège est joignable. Vous pouvez toujours continuer à travailler&#xa0;; ce qui attend d’être envoyé se trouve dans le centre de synchronisation.</translation>
    </message>
    <message>
        <source>What can be done on a screen stands in Help (F1), and there are these hints again.</source>
        <translation>Ce que l’on peut faire sur un écran se trouve dans l’Aide (F1), avec ces astuces.</translation>
    </message>
    <message>
        <source>Tick what you are looking for, such as an interest or a date that comes soon: only who fits stays. Keep it under a name to have it again.</source>
        <translation>Cochez ce que vous cherchez, par exemple un centre d’intérêt ou une date proche&#xa0;: seuls restent les clients qui correspondent. Enregistrez-le sous un nom pour le retrouver.</translation>
    </message>
    <message>
        <source>Add customers offline as ever. While they are Pending sync, notes, activities and your client book work for them already.</source>
        <translation>Ajoutez des clients hors ligne comme d’habitude. Tant qu’ils sont en attente de synchronisation, les notes, les activités et votre registre clients fonctionnent déjà pour eux.</translation>
    </message>
    <message>
        <source>Write here what is worth remembering. With another type it is an activity, which can have a day to follow up.</source>
        <translation>Écrivez ici ce qui mérite d’être retenu. Avec un autre type, c’est une activité, qui peut avoir une date de relance.</translation>
    </message>
</context>
<context>
    <name>KindFilter</name>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>In the kiosk no other program is opened. %1 is copied.</source>
        <translation>En mode kiosque, aucun autre programme n’est ouvert. Copié : %1.</translation>
    </message>
</context>
<context>
    <name>Layout</name>
    <message>
        <source>is no JSON: line %1, column %2: %3</source>
        <translation>n’est pas du JSON&#xa0;: ligne %1, colonne %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>is not UTF-8 at byte %1</source>
        <translation>n’est pas de l’UTF-8 à l’octet %1</translation>
    </message>
    <message>
        <source>can&apos;t be read: %1</source>
        <translation>est illisible&#xa0;: %1</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>est absent</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>doit être un objet</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>doit être une liste</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>doit être un texte</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>doit être un nombre entier de %1 à %2</translation>
    </message>
    <message>
        <source>must be one of %1</source>
        <translation>doit être l’une de ces valeurs&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 is no operation</source>
        <translation>%1 n’est pas une opération</translation>
    </message>
    <message>
        <source>%1 is no operation for a button</source>
        <translation>%1 n’est pas une opération pour un bouton</translation>
    </message>
    <message>
        <source>has no grid “welcome”</source>
        <translation>n’a pas de grille «&#xa0;welcome&#xa0;»</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>n’est pas connu ici</translation>
    </message>
    <message>
        <source>lies outside its grid of %1 columns and %2 rows</source>
        <translation>sort de sa grille de %1 colonnes et %2 lignes</translation>
    </message>
    <message>
        <source>overlaps %1</source>
        <translation>chevauche %1</translation>
    </message>
    <message>
        <source>must be a colour such as #0F6E67</source>
        <translation>doit être une couleur comme #0F6E67</translation>
    </message>
    <message>
        <source>its text can&apos;t be read: a contrast of %1 to 1, and 4.5 is needed</source>
        <translation>le texte est illisible&#xa0;: contraste de %1 pour 1, alors qu’il faut 4,5</translation>
    </message>
    <message>
        <source>must be a PNG or JPEG picture of at most %1 kB, as data:image/png;base64,…</source>
        <translation>doit être une image PNG ou JPEG de %1 ko au plus, sous la forme data:image/png;base64,…</translation>
    </message>
    <message>
        <source>operation %1 takes none</source>
        <translation>l’opération %1 n’en accepte pas</translation>
    </message>
    <message>
        <source>has to have either %1 or %2</source>
        <translation>doit avoir soit %1, soit %2</translation>
    </message>
    <message>
        <source>has more than %1 kB</source>
        <translation>dépasse %1 ko</translation>
    </message>
    <message>
        <source>is a name that another one has</source>
        <translation>est le nom d’un autre</translation>
    </message>
</context>
<context>
    <name>LayoutPanel</name>
    <message>
        <source>Name of the layout</source>
        <translation>Nom de l’agencement</translation>
    </message>
    <message>
        <source>Name of the grid</source>
        <translation>Nom de la grille</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Add a grid</source>
        <translation>Ajouter une grille</translation>
    </message>
    <message>
        <source>Remove this grid</source>
        <translation>Supprimer cette grille</translation>
    </message>
    <message>
        <source>Width of the window</source>
        <translation>Largeur de la fenêtre</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Columns for zones</source>
        <translation>Colonnes pour zones</translation>
    </message>
    <message>
        <source>Rows for zones</source>
        <translation>Lignes pour zones</translation>
    </message>
    <message>
        <source>Add a size</source>
        <translation>Ajouter une taille</translation>
    </message>
    <message>
        <source>Remove this size</source>
        <translation>Supprimer cette taille</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Ajouter une image</translation>
    </message>
    <message>
        <source>Remove this picture</source>
        <translation>Supprimer cette image</translation>
    </message>
    <message>
        <source>Its pictures</source>
        <translation>Ses images</translation>
    </message>
    <message>
        <source>The grid shown</source>
        <translation>La grille affichée</translation>
    </message>
    <message>
        <source>The size shown</source>
        <translation>La taille affichée</translation>
    </message>
    <message>
        <source>Its zones</source>
        <translation>Ses zones</translation>
    </message>
</context>
<context>
    <name>LinkButton</name>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Sign in to headquarters again</source>
        <translation>Reconnexion au siège requise</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>Mise à jour requise</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Hors service</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 en attente</translation>
    </message>
    <message>
        <source>Sync centre (F9)</source>
        <translation>Centre de synchronisation (F9)</translation>
    </message>
</context>
<context>
    <name>LoyaltyPanel</name>
    <message>
        <source>For %1. Scan or type the card&apos;s number; left empty, headquarters gives the next one.</source>
        <translation>Pour %1. Scannez ou saisissez le numéro de la carte&#x202f;; si vous le laissez vide, le siège attribue le suivant.</translation>
    </message>
    <message>
        <source>Issue loyalty card</source>
        <translation>Émettre une carte de fidélité</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Émettre</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Numéro de carte</translation>
    </message>
    <message>
        <source>Headquarters issues the card…</source>
        <translation>Le siège émet la carte…</translation>
    </message>
    <message>
        <source>Loyalty card %1 issued.</source>
        <translation>Carte de fidélité %1 émise.</translation>
    </message>
</context>
<context>
    <name>Mailing</name>
    <message numerus="yes">
        <source>Copy %1 addresses</source>
        <translation>
            <numerusform>Copier %1 adresse</numerusform>
            <numerusform>Copier %1 adresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customers declined marketing and will not be mailed.</source>
        <translation>
            <numerusform>%1 client a refusé le marketing et ne recevra pas d’e‑mail.</numerusform>
            <numerusform>%1 clients ont refusé le marketing et ne recevront pas d’e‑mail.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewCustomerScreen</name>
    <message>
        <source>Customer add</source>
        <translation>Ajout d&apos;un client</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Nouveau client</translation>
    </message>
    <message>
        <source>Save customer</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Headquarters creates the customer and assigns the account number as you save.</source>
        <translation>Le siège crée le client et attribue le numéro de compte à l’enregistrement.</translation>
    </message>
    <message>
        <source>This store saves customers on the register first. The customer will be shown as “Pending sync” until headquarters assigns an account number.</source>
        <translation>Ce magasin enregistre d’abord les clients sur la caisse. Le client sera affiché «&#xa0;En attente de synchronisation&#xa0;» jusqu’à ce que le siège attribue un numéro de compte.</translation>
    </message>
    <message>
        <source>You are offline. The customer will be saved on this register and shown as “Pending sync” until headquarters assigns an account number.</source>
        <translation>Vous êtes hors ligne. Le client sera enregistré sur cette caisse et affiché «&#xa0;En attente de synchronisation&#xa0;» jusqu’à ce que le siège attribue un numéro de compte.</translation>
    </message>
    <message>
        <source>%1 may be the same customer. Open them, or save once more to add another customer.</source>
        <translation>%1 est peut-être le même client. Ouvrez sa fiche, ou enregistrez encore une fois pour ajouter un autre client.</translation>
    </message>
    <message>
        <source>%1 is saved. Account number: %2</source>
        <translation>Client enregistré&#xa0;: %1. Numéro de compte&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is saved on this register. Pending sync.</source>
        <translation>Client enregistré sur cette caisse&#xa0;: %1. En attente de synchronisation.</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Keyboard with letters</source>
        <translation>Clavier avec des lettres</translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message>
        <source>Activate device</source>
        <translation>Activer l’appareil</translation>
    </message>
    <message>
        <source>Make this device a register of a store, with the code that headquarters gave for it. The code works once. What proves to headquarters which register this is goes into the device&apos;s keyring.</source>
        <translation>Faire de cet appareil une caisse d’un magasin, avec le code fourni par le siège. Le code ne sert qu’une fois. Ce qui prouve au siège de quelle caisse il s’agit est rangé dans le trousseau de l’appareil.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Sign an associate in with operator ID and PIN, also without headquarters. Wrong PINs slow the next try down and then lock the operator ID for a while, across restarts.</source>
        <translation>Connecter un collaborateur avec son ID opérateur et son code PIN, même sans le siège. Des codes PIN erronés ralentissent l’essai suivant, puis verrouillent l’ID opérateur pendant un moment, même après un redémarrage.</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Quitter le mode kiosque</translation>
    </message>
    <message>
        <source>End a register that is all its device shows: press Ctrl+Alt+Q, or hold the mark at the top left for three seconds. It locks, and ends with the signature of somebody who may.</source>
        <translation>Quitter une caisse qui occupe tout l’appareil : appuyez sur Ctrl+Alt+Q ou maintenez le logo en haut à gauche pendant trois secondes. Elle se verrouille, puis se ferme avec la signature d’une personne autorisée.</translation>
    </message>
    <message>
        <source>View customers in client book</source>
        <translation>Afficher les clients dans le registre de clients</translation>
    </message>
    <message>
        <source>The customers in an associate&apos;s client book, whatever the store&apos;s address books.</source>
        <translation>Les clients du registre de clients d’un collaborateur, quels que soient les carnets d’adresses du magasin.</translation>
    </message>
    <message>
        <source>View customers from store client books</source>
        <translation>Afficher les clients depuis les registres de clients du magasin</translation>
    </message>
    <message>
        <source>The customers in the books of all associates who share an address book with the store, as they were last downloaded. The books of people who left are there as unassigned.</source>
        <translation>Les clients des registres de tous les collaborateurs qui partagent un carnet d’adresses avec le magasin, tels que téléchargés la dernière fois. Les registres des personnes parties y figurent comme non affectés.</translation>
    </message>
    <message>
        <source>Customer search</source>
        <translation>Recherche de clients</translation>
    </message>
    <message>
        <source>Find customers of the store&apos;s address books by name, email, phone or account number, and after them by loyalty card, secondary contact or address. Words in any order, accents ignored, phone numbers however written; in name order.</source>
        <translation>Trouver des clients des carnets d’adresses du magasin par nom, e‑mail, téléphone ou numéro de compte, puis par carte de fidélité, contact secondaire ou adresse. Mots dans n’importe quel ordre, accents ignorés, numéros de téléphone écrits de toute façon&#x202f;; triés par nom.</translation>
    </message>
    <message>
        <source>Customer add</source>
        <translation>Ajout d&apos;un client</translation>
    </message>
    <message>
        <source>Create a customer: at headquarters at once where the store&apos;s profile says so and headquarters answers, else saved here and shown as Pending sync until it has given the account number. Pressed twice it makes one customer all the same. What is wrong is said at its field, and nothing is saved then.</source>
        <translation>Créer un client : au siège immédiatement si le profil du magasin le prévoit et que le siège répond, sinon enregistré ici et affiché En attente de synchronisation jusqu’à l’attribution du numéro de compte. Appuyer deux fois ne crée qu’un client. Ce qui ne va pas est dit au champ concerné, et rien n’est alors enregistré.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Sync centre</source>
        <translation>Centre de synchronisation</translation>
    </message>
    <message>
        <source>What waits to be sent to headquarters, what needs somebody, and when each download came last.</source>
        <translation>Ce qui attend d’être envoyé au siège, ce qui demande une intervention, et la date de chaque dernier téléchargement.</translation>
    </message>
    <message>
        <source>Put customers into the client book of who is signed in, also offline. A customer is in at most one client book of a company: who is in a colleague&apos;s stays there.</source>
        <translation>Ajouter des clients au registre de clients de la personne connectée, même hors ligne. Un client est au plus dans un registre de clients par entreprise : celui qui est dans le registre d’un collègue y reste.</translation>
    </message>
    <message>
        <source>Perhaps the same person</source>
        <translation>Peut-être la même personne</translation>
    </message>
    <message>
        <source>Change what headquarters knows of a customer: the fields that were edited, and no other. Where somebody else has changed the same fields meanwhile nothing is saved, and it is said which. Needs headquarters, and a customer who has an account number. What is wrong is said at its field.</source>
        <translation>Modifier ce que le siège sait d’un client : les champs modifiés, et aucun autre. Si quelqu’un d’autre a modifié les mêmes champs entre-temps, rien n’est enregistré, et il est dit lesquels. Il faut le siège, et un client qui a un numéro de compte. Ce qui ne va pas est dit au champ concerné.</translation>
    </message>
    <message>
        <source>Write a note about a customer, also offline. All associates of the company read it.</source>
        <translation>Écrire une note sur un client, même hors ligne. Tous les collaborateurs de l’entreprise la lisent.</translation>
    </message>
    <message>
        <source>Keep a call or another activity with one or several customers. All associates of the company see it.</source>
        <translation>Conserver un appel ou une autre activité avec un ou plusieurs clients. Tous les collaborateurs de l’entreprise la voient.</translation>
    </message>
    <message>
        <source>Correct a note or an activity</source>
        <translation>Corriger une note ou une activité</translation>
    </message>
    <message>
        <source>Keep that a customer agreed to marketing at an email or a phone, or declined; also offline. The refusal counts: agreeing does not lift one that somebody else kept meanwhile.</source>
        <translation>Conserver l’accord ou le refus d’un client au marketing à un e‑mail ou un téléphone, même hors ligne. Le refus l’emporte : un accord ne lève pas celui que quelqu’un d’autre a conservé entre-temps.</translation>
    </message>
    <message>
        <source>Give a customer an affiliation. Needs headquarters, and a customer who has an account number.</source>
        <translation>Donner une affiliation à un client. Il faut le siège, et un client qui a un numéro de compte.</translation>
    </message>
    <message>
        <source>Take an affiliation from a customer. Needs headquarters, and a customer who has an account number.</source>
        <translation>Retirer une affiliation à un client. Il faut le siège, et un client qui a un numéro de compte.</translation>
    </message>
    <message>
        <source>Issue a loyalty card: of the number scanned, or of the next of headquarters&apos; number sequence. Needs headquarters, and a customer who has an account number. A number that is in use is refused; nobody is told who has that card.</source>
        <translation>Émettre une carte de fidélité : avec le numéro scanné, ou le suivant de la séquence de numéros du siège. Il faut le siège, et un client qui a un numéro de compte. Un numéro déjà utilisé est refusé ; personne n’apprend qui a cette carte.</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Achats</translation>
    </message>
    <message>
        <source>Discard customer</source>
        <translation>Abandonner le client</translation>
    </message>
    <message>
        <source>Take away a customer whom headquarters has not received yet, with all that waits for the same one. Only who added the customer can, and only until headquarters has the customer.</source>
        <translation>Retirer un client que le siège n’a pas encore reçu, avec tout ce qui attend pour ce même client. Seule la personne qui l’a ajouté le peut, et seulement jusqu’à ce que le siège ait le client.</translation>
    </message>
    <message>
        <source>Keep what is refined by</source>
        <translation>Conserver les critères</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take back what was just added to, removed from or reassigned to a client book. Who was allowed to do it may take it back, also offline. Where something has changed since, it stays.</source>
        <translation>Annuler ce qui vient d’être ajouté à un registre de clients, retiré ou réaffecté. Qui a pu le faire peut l’annuler, même hors ligne. Si quelque chose a changé depuis, cela reste.</translation>
    </message>
    <message>
        <source>Reassign a whole client book</source>
        <translation>Réaffecter tout un registre de clients</translation>
    </message>
    <message>
        <source>Move a leaver&apos;s whole book in one step: to one associate, or shared out evenly over several.</source>
        <translation>Transférer en une fois tout le registre d’une personne partie : à un collaborateur, ou réparti équitablement entre plusieurs.</translation>
    </message>
    <message>
        <source>Arrange screens</source>
        <translation>Agencer les écrans</translation>
    </message>
    <message>
        <source>Arrange the buttons of the welcome screen: drag a button to move it and its corner to resize it, or use the arrow keys, with Shift to resize; choose a button to change what it does and how it looks.</source>
        <translation>Agencer les boutons de l’écran d’accueil : faites glisser un bouton pour le déplacer et son coin pour le redimensionner, ou utilisez les flèches, avec Maj pour redimensionner ; choisissez un bouton pour changer ce qu’il fait et son apparence.</translation>
    </message>
    <message>
        <source>Save to headquarters</source>
        <translation>Enregistrer au siège</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>Enregistrer dans un fichier</translation>
    </message>
    <message>
        <source>Save the screen layout to a file, also offline; headquarters can take it from there.</source>
        <translation>Enregistrer l’agencement dans un fichier, même hors ligne ; le siège peut l’y reprendre.</translation>
    </message>
    <message>
        <source>Sub menu</source>
        <translation>Sous-menu</translation>
    </message>
    <message>
        <source>Open another grid of buttons of the screen layout in this one&apos;s place; Back or Esc leaves it.</source>
        <translation>Ouvrir une autre grille de boutons de l’agencement à la place de celle-ci ; Retour ou Échap la quitte.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Give a change up</source>
        <translation>Abandonner une modification</translation>
    </message>
    <message>
        <source>Give a change up that headquarters will never take, once its reason was read: it is not sent again.</source>
        <translation>Abandonner une modification que le siège n’acceptera jamais, une fois sa raison lue : elle n’est plus envoyée.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Décider</translation>
    </message>
    <message>
        <source>Which customers of an associate&apos;s client book have a date coming, want a follow-up, or were not contacted for long.</source>
        <translation>Les clients du registre d’un collaborateur dont une date approche, qui demandent une relance ou qui n’ont pas été contactés depuis longtemps.</translation>
    </message>
    <message>
        <source>Lock register</source>
        <translation>Verrouiller la caisse</translation>
    </message>
    <message>
        <source>Lock the register: the next person signs in, and what waits in the queue stays and is sent.</source>
        <translation>Verrouiller la caisse&#xa0;: la personne suivante se connecte&#x202f;; ce qui attend dans la file y reste et sera envoyé.</translation>
    </message>
    <message>
        <source>Scan a card or an account number</source>
        <translation>Scanner une carte ou un numéro de compte</translation>
    </message>
    <message>
        <source>Find the customer of an account number or a loyalty card, as a scanner reads it.</source>
        <translation>Trouver le client d’un numéro de compte ou d’une carte de fidélité, comme le lit un scanner.</translation>
    </message>
    <message>
        <source>Search all stores</source>
        <translation>Tous les magasins</translation>
    </message>
    <message>
        <source>Find customers of every store at headquarters, by at least four characters. It finds customers only, never workers, and keeps nobody on this register until one is chosen.</source>
        <translation>Trouver au siège des clients de tous les magasins, avec au moins quatre caractères. Ne trouve que des clients, jamais des employés, et ne garde personne sur cette caisse tant qu’aucun n’est choisi.</translation>
    </message>
    <message>
        <source>Add customer to client book</source>
        <translation>Ajouter le client au registre de clients</translation>
    </message>
    <message>
        <source>Customers of this register, pending ones too, with the same phone number, email or name.</source>
        <translation>Les clients de cette caisse, y compris en attente, avec le même téléphone, le même e‑mail ou le même nom.</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>Modifier le client</translation>
    </message>
    <message>
        <source>Customer details</source>
        <translation>Détails du client</translation>
    </message>
    <message>
        <source>A customer&apos;s contact data, client book, notes and activities, as this register has them.</source>
        <translation>Les coordonnées d’un client, son registre, ses notes et activités, telles que cette caisse les connaît.</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Ajout d’une note</translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation>Ajouter une activité</translation>
    </message>
    <message>
        <source>Give a note or an activity of one&apos;s own another text; headquarters keeps the earlier one.</source>
        <translation>Donner un autre texte à sa propre note ou activité&#x202f;; le siège garde l’ancien.</translation>
    </message>
    <message>
        <source>Withdraw a note or an activity</source>
        <translation>Retirer une note ou une activité</translation>
    </message>
    <message>
        <source>Take a note or an activity of one&apos;s own back: everybody sees that it was, and headquarters alone keeps what it said.</source>
        <translation>Retirer sa propre note ou activité&#xa0;: tout le monde voit qu’elle a existé, et seul le siège garde son texte.</translation>
    </message>
    <message>
        <source>Change marketing consent</source>
        <translation>Modifier le consentement marketing</translation>
    </message>
    <message>
        <source>Add affiliation on customer details</source>
        <translation>Ajouter une affiliation aux détails du client</translation>
    </message>
    <message>
        <source>Remove affiliation on customer details</source>
        <translation>Retirer une affiliation des détails du client</translation>
    </message>
    <message>
        <source>Issue loyalty card</source>
        <translation>Émettre une carte de fidélité</translation>
    </message>
    <message>
        <source>A customer&apos;s purchases as headquarters told them last, and when that was.</source>
        <translation>Les achats d’un client tels que le siège les a communiqués la dernière fois, et quand.</translation>
    </message>
    <message>
        <source>Write all that is held of a customer</source>
        <translation>Enregistrer toutes les données d’un client</translation>
    </message>
    <message>
        <source>Write all that headquarters holds of a customer into one file, for the customer to read.</source>
        <translation>Enregistrer dans un fichier tout ce que le siège détient sur le client, pour que le client le lise.</translation>
    </message>
    <message>
        <source>Erase customer</source>
        <translation>Effacer le client</translation>
    </message>
    <message>
        <source>Have headquarters forget a customer who asked for it, and this register with it. Every other register follows with its next sync. Nothing brings the customer back.</source>
        <translation>Faire oublier au siège, et à cette caisse, un client qui l’a demandé. Toutes les autres caisses suivent à leur prochaine synchronisation. Rien ne ramène le client.</translation>
    </message>
    <message>
        <source>Keep what a client book is refined by under a name, for who is signed in.</source>
        <translation>Conserver sous un nom les critères d’un registre de clients, pour la personne connectée.</translation>
    </message>
    <message>
        <source>Remove customers from client book</source>
        <translation>Supprimer les clients du registre de clients</translation>
    </message>
    <message>
        <source>Take customers out of the client book of who is signed in; they keep their notes and activities.</source>
        <translation>Retirer des clients du registre de la personne connectée&#x202f;; ils gardent leurs notes et activités.</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>Exporter des clients</translation>
    </message>
    <message>
        <source>Write customers to a file: CSV, or vCards where its name ends in .vcf. Who declined to be contacted is left out; where all have, there is no file. Headquarters is told of each customer in it, and who exported them. That is kept here before the file is written, so that no file is without its record.</source>
        <translation>Enregistrer des clients dans un fichier&#xa0;: CSV, ou vCard si son nom finit par .vcf. Qui a refusé d’être contacté est exclu&#x202f;; si tous ont refusé, il n’y a pas de fichier. Le siège est informé de chaque client du fichier et de l’auteur de l’export. Cette trace est conservée ici avant l’écriture du fichier, afin qu’aucun fichier n’existe sans elle.</translation>
    </message>
    <message>
        <source>Reassign customers to a client book</source>
        <translation>Réaffecter les clients à un registre de clients</translation>
    </message>
    <message>
        <source>Move any number of customers to an associate&apos;s client book, which is created if there is none. Used when somebody moves or leaves; a customer who is in no book goes there too.</source>
        <translation>Transférer un nombre quelconque de clients vers le registre d’un collaborateur, créé s’il n’existe pas. Utilisé quand quelqu’un change de poste ou part&#x202f;; un client sans registre y entre aussi.</translation>
    </message>
    <message>
        <source>Save the screen layout at headquarters, which assigns it to stores, registers and workers; one that other stores have too can get an own one in its place here. What somebody else has replaced meanwhile is shown, and not overwritten unless you say so.</source>
        <translation>Enregistrez l’agencement d’écran au siège, qui l’affecte aux magasins, caisses et collaborateurs ; à la place de celui que d’autres magasins ont aussi, ce magasin peut avoir le sien. Ce que quelqu’un d’autre a remplacé entre-temps est montré, et n’est écrasé que si vous le demandez.</translation>
    </message>
    <message>
        <source>Change screens that other stores use too</source>
        <translation>Modifier les écrans que d’autres magasins utilisent aussi</translation>
    </message>
    <message>
        <source>Save over a screen layout that other stores have too: all of them get what you arranged.</source>
        <translation>Remplacez un agencement d’écran que d’autres magasins ont aussi : tous reçoivent ce que vous avez agencé.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Ouvrir un fichier</translation>
    </message>
    <message>
        <source>Open a screen layout&apos;s file, also offline; it is checked as headquarters checks it. Undo brings back what you had before.</source>
        <translation>Ouvrez le fichier d’un agencement d’écran, même hors ligne ; il est contrôlé comme au siège. Annuler rétablit ce que vous aviez avant.</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Ajouter une image</translation>
    </message>
    <message>
        <source>Put a PNG or JPEG picture from a file on a button or beside the buttons; it becomes part of the layout.</source>
        <translation>Placez une image PNG ou JPEG d’un fichier sur un bouton ou à côté des boutons ; elle fait ensuite partie de l’agencement.</translation>
    </message>
    <message>
        <source>Contact headquarters now, without waiting for the next attempt.</source>
        <translation>Contacter le siège maintenant, sans attendre la prochaine tentative.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Send a change again that headquarters refused, once the reason is mended.</source>
        <translation>Envoyer à nouveau une modification que le siège a refusée, une fois le motif corrigé.</translation>
    </message>
    <message>
        <source>Decide: leave the customer where they are, or ask a manager to reassign; offline too.</source>
        <translation>Décider&#xa0;: laisser le client où il est, ou demander une réaffectation au responsable&#x202f;; hors ligne aussi.</translation>
    </message>
</context>
<context>
    <name>OutOfService</name>
    <message>
        <source>This register is out of service</source>
        <translation>Cette caisse est hors service</translation>
    </message>
    <message>
        <source>Headquarters has deactivated it.</source>
        <translation>Le siège l’a désactivée.</translation>
    </message>
    <message>
        <source>Headquarters has deactivated it: %1.</source>
        <translation>Le siège l’a désactivée&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Nothing waits here to be sent.</source>
        <translation>Rien n’attend d’être envoyé ici.</translation>
    </message>
    <message>
        <source>Changes kept here, and not sent: %1. None is lost.</source>
        <translation>Modifications conservées ici et non envoyées&#xa0;: %1. Aucune n’est perdue.</translation>
    </message>
    <message>
        <source>Ask IT for a new activation code; what is kept is sent then.</source>
        <translation>Demandez un nouveau code d’activation au service informatique&#x202f;; ce qui est conservé sera alors envoyé.</translation>
    </message>
    <message>
        <source>Activate with a new code</source>
        <translation>Activer avec un nouveau code</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>OverridePanel</name>
    <message>
        <source>Manager override</source>
        <translation>Autorisation d’un responsable</translation>
    </message>
    <message>
        <source>You may not do this by yourself. Somebody who may can sign here for this one time.</source>
        <translation>Vous n’avez pas l’autorisation de le faire. Une personne autorisée peut signer ici pour cette fois.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Operator ID</source>
        <translation>ID opérateur</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code PIN</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>All that is held of this customer</source>
        <translation>Toutes les données détenues sur ce client</translation>
    </message>
    <message>
        <source>Page to read (*.html)</source>
        <translation>Page à lire (*.html)</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>Données (*.json)</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>client</translation>
    </message>
    <message>
        <source>Erase %1</source>
        <translation>Effacer %1</translation>
    </message>
    <message>
        <source>Name, contacts, notes, activities and all else go from headquarters now and from every register with its next sync. What the law wants kept, such as purchases, stays without a name. Nothing brings it back.</source>
        <translation>Le nom, les contacts, les notes, les activités et tout le reste disparaissent du siège maintenant, et de chaque caisse à sa prochaine synchronisation. Ce que la loi impose de conserver, comme les achats, reste sans nom. Rien ne permet de revenir en arrière.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Effacer définitivement</translation>
    </message>
    <message>
        <source>Headquarters erases the customer…</source>
        <translation>Le siège efface le client…</translation>
    </message>
    <message>
        <source>All that is held was written to %1.</source>
        <translation>Toutes les données ont été enregistrées dans %1.</translation>
    </message>
    <message>
        <source>%1 is erased.</source>
        <translation>Client effacé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Numéro de compte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E‑mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Customer group</source>
        <translation>Groupe de clients</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Receipt preference</source>
        <translation>Préférence de reçu</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Dernier contact</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Secondary contacts</source>
        <translation>Contacts secondaires</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attributs</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Affiliations</source>
        <translation>Affiliations</translation>
    </message>
    <message>
        <source>Client book</source>
        <translation>Registre clients</translation>
    </message>
    <message>
        <source>Address books</source>
        <translation>Carnets d’adresses</translation>
    </message>
    <message>
        <source>Activities and notes</source>
        <translation>Activités et notes</translation>
    </message>
    <message>
        <source>Earlier texts</source>
        <translation>Textes antérieurs</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Loyalty cards</source>
        <translation>Cartes de fidélité</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Achats</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exportations</translation>
    </message>
    <message>
        <source>What headquarters has not taken yet</source>
        <translation>Ce que le siège n’a pas encore reçu</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Numbers in other systems</source>
        <translation>Numéros dans d’autres systèmes</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Rue</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Magasin</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Marketing by email</source>
        <translation>Marketing par e‑mail</translation>
    </message>
    <message>
        <source>Marketing by phone</source>
        <translation>Marketing par téléphone</translation>
    </message>
    <message>
        <source>In no client book</source>
        <translation>Dans aucun registre de clients</translation>
    </message>
    <message>
        <source>My client book</source>
        <translation>Mon registre de clients</translation>
    </message>
    <message>
        <source>In %1’s client book</source>
        <translation>Dans le registre de clients&#xa0;: %1</translation>
    </message>
    <message>
        <source>In another associate’s client book</source>
        <translation>Dans le registre d’un autre collaborateur</translation>
    </message>
</context>
<context>
    <name>PurchasesTab</name>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Reading the purchases…</source>
        <translation>Lecture des achats…</translation>
    </message>
    <message>
        <source>The purchases can&apos;t be shown.</source>
        <translation>Impossible d’afficher les achats.</translation>
    </message>
    <message>
        <source>Headquarters is asked for the purchases…</source>
        <translation>Les achats sont demandés au siège…</translation>
    </message>
    <message>
        <source>The latest purchases are not here.</source>
        <translation>Les derniers achats ne sont pas ici.</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Mis à jour&#xa0;: %1</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Afficher plus</translation>
    </message>
    <message>
        <source>What is sold to this customer is shown here.</source>
        <translation>Les ventes à ce client s’affichent ici.</translation>
    </message>
    <message>
        <source>No purchases</source>
        <translation>Aucun achat</translation>
    </message>
    <message>
        <source>This register has not asked headquarters for them yet; it does as soon as it is online.</source>
        <translation>Cette caisse ne les a pas encore demandés au siège&#x202f;; elle le fera dès qu’elle sera en ligne.</translation>
    </message>
    <message>
        <source>Purchases are not known here</source>
        <translation>Les achats ne sont pas connus ici</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>Customer add</source>
        <translation>Ajout d&apos;un client</translation>
    </message>
    <message>
        <source>Add customer to client book</source>
        <translation>Ajouter le client au registre de clients</translation>
    </message>
    <message>
        <source>Remove customers from client book</source>
        <translation>Supprimer les clients du registre de clients</translation>
    </message>
    <message>
        <source>Reassign customers to a client book</source>
        <translation>Réaffecter les clients à un registre de clients</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Customers merged</source>
        <translation>Fusion de clients</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Ajout d’une note</translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation>Ajouter une activité</translation>
    </message>
    <message>
        <source>Correct a note or activity</source>
        <translation>Correction d’une note ou activité</translation>
    </message>
    <message>
        <source>Withdraw a note or activity</source>
        <translation>Retrait d’une note ou activité</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportation</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>Modifier le client</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Add affiliation</source>
        <translation>Ajout d’une affiliation</translation>
    </message>
    <message>
        <source>Remove affiliation</source>
        <translation>Retrait d’une affiliation</translation>
    </message>
    <message>
        <source>Issue loyalty card</source>
        <translation>Émettre une carte de fidélité</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Arrivé</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>At headquarters; download follows</source>
        <translation>Au siège&#x202f;; retour à venir</translation>
    </message>
    <message>
        <source>After “%1”</source>
        <translation>Après «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Waits for headquarters</source>
        <translation>En attente du siège</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Opération</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
</context>
<context>
    <name>RangeFields</name>
    <message>
        <source>%1, from</source>
        <translation>%1, de</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1, à</translation>
    </message>
</context>
<context>
    <name>ReassignPanel</name>
    <message>
        <source>Reassign</source>
        <translation>Réaffecter</translation>
    </message>
    <message>
        <source>Reading the associates…</source>
        <translation>Lecture des collaborateurs…</translation>
    </message>
    <message>
        <source>The associates can&apos;t be shown.</source>
        <translation>Impossible d’afficher les collaborateurs.</translation>
    </message>
    <message>
        <source>Nobody else works in this store. Headquarters can give associates its address book.</source>
        <translation>Personne d’autre ne travaille dans ce magasin. Le siège peut donner son carnet d’adresses à des collaborateurs.</translation>
    </message>
    <message>
        <source>Client book %1</source>
        <translation>Registre clients %1</translation>
    </message>
    <message>
        <source>No client book yet: one is created</source>
        <translation>Pas encore de registre&#xa0;: il sera créé</translation>
    </message>
    <message>
        <source>Reassign to %1</source>
        <translation>Réaffecter à %1</translation>
    </message>
    <message numerus="yes">
        <source>Share out over %1 associates</source>
        <translation>
            <numerusform>Répartir entre %1 collaborateur</numerusform>
            <numerusform>Répartir entre %1 collaborateurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Reassign %1</source>
        <translation>Réaffecter %1</translation>
    </message>
    <message>
        <source>They leave their present client books. Notes and activities stay with the customers.</source>
        <translation>Ils quittent leur registre de clients actuel. Les notes et activités restent avec les clients.</translation>
    </message>
    <message>
        <source>Tick one associate, or several to share the customers out evenly. Notes and activities stay with the customers.</source>
        <translation>Cochez un collaborateur, ou plusieurs pour répartir les clients équitablement. Les notes et activités restent avec les clients.</translation>
    </message>
</context>
<context>
    <name>RecentSearches</name>
    <message>
        <source>Clear recent searches</source>
        <translation>Effacer les recherches récentes</translation>
    </message>
    <message>
        <source>Search again for %1</source>
        <translation>Relancer la recherche&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>RefinerGroup</name>
    <message numerus="yes">
        <source>and %1 more</source>
        <translation>
            <numerusform>et %1 autre</numerusform>
            <numerusform>et %1 autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Refiners</name>
    <message>
        <source>Associate</source>
        <translation>Collaborateur</translation>
    </message>
    <message numerus="yes">
        <source>Next %1 days</source>
        <translation>
            <numerusform>%1 prochain jour</numerusform>
            <numerusform>%1 prochains jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Non affecté</translation>
    </message>
    <message numerus="yes">
        <source>next %1 days</source>
        <translation>
            <numerusform>%1 prochain jour</numerusform>
            <numerusform>%1 prochains jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>à partir de %1</translation>
    </message>
</context>
<context>
    <name>RefinersPanel</name>
    <message>
        <source>Close the refiners</source>
        <translation>Fermer les critères</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation>Affiner</translation>
    </message>
</context>
<context>
    <name>ResultTable</name>
    <message>
        <source>Another associate</source>
        <translation>Autre collaborateur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Numéro de compte</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E‑mail</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Client book</source>
        <translation>Registre clients</translation>
    </message>
    <message>
        <source>Loyalty card %1</source>
        <translation>Carte de fidélité %1</translation>
    </message>
    <message>
        <source>Other email: %1</source>
        <translation>Autre e‑mail&#xa0;: %1</translation>
    </message>
    <message>
        <source>Other phone: %1</source>
        <translation>Autre téléphone&#xa0;: %1</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Adresse&#xa0;: %1</translation>
    </message>
    <message>
        <source>Other store</source>
        <translation>Autre magasin</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Dans&#xa0;:</translation>
    </message>
    <message>
        <source>File type:</source>
        <translation>Type de fichier&#xa0;:</translation>
    </message>
</context>
<context>
    <name>SavePanel</name>
    <message>
        <source>Headquarters assigns layouts to stores, registers and workers. Those to whom it has assigned this one get it with the next downloads.</source>
        <translation>Le siège affecte les agencements aux magasins, aux caisses et aux collaborateurs. Ceux à qui celui-ci est affecté le reçoivent avec les prochains téléchargements.</translation>
    </message>
    <message>
        <source>Save to headquarters</source>
        <translation>Enregistrer au siège</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>Nom de l’agencement</translation>
    </message>
    <message>
        <source>In the place of headquarters&apos; own</source>
        <translation>À la place de celui du siège</translation>
    </message>
    <message>
        <source>As this store&apos;s own</source>
        <translation>Comme celui de ce magasin</translation>
    </message>
    <message>
        <source>Headquarters is being asked who has this layout.</source>
        <translation>On demande au siège qui a cet agencement.</translation>
    </message>
    <message>
        <source>Nobody has it until headquarters assigns it.</source>
        <translation>Personne ne l’a tant que le siège ne l’a pas affecté.</translation>
    </message>
    <message>
        <source>This store has it from now on. All others keep the one they have: %1.</source>
        <translation>Ce magasin l’a désormais. Tous les autres gardent le leur : %1.</translation>
    </message>
    <message>
        <source>Others have it too, and get what you arranged: %1.</source>
        <translation>D’autres l’ont aussi et reçoivent ce que vous avez agencé : %1.</translation>
    </message>
    <message>
        <source>No other store has it.</source>
        <translation>Aucun autre magasin ne l’a.</translation>
    </message>
    <message>
        <source>As a new layout</source>
        <translation>Comme nouvel agencement</translation>
    </message>
</context>
<context>
    <name>SavedSetsBox</name>
    <message>
        <source>Saved</source>
        <translation>Enregistrés</translation>
    </message>
    <message>
        <source>Save these refiners</source>
        <translation>Enregistrer ces critères</translation>
    </message>
    <message>
        <source>Name, then Enter</source>
        <translation>Nom, puis Entrée</translation>
    </message>
    <message>
        <source>A name for these refiners</source>
        <translation>Un nom pour ces critères</translation>
    </message>
    <message>
        <source>Forget “%1”</source>
        <translation>Oublier «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>%1 (other)</source>
        <translation>%1 (autre)</translation>
    </message>
    <message>
        <source>Headquarters has the layout %1.</source>
        <translation>Le siège a l’agencement %1.</translation>
    </message>
    <message>
        <source>Headquarters has the layout %1, and this store gets it with the next downloads.</source>
        <translation>Le siège a l’agencement %1, et ce magasin le reçoit aux prochains téléchargements.</translation>
    </message>
    <message>
        <source>The register is offline, so nothing was saved at headquarters. What you arranged is still here.</source>
        <translation>La caisse est hors ligne : rien n’a été enregistré au siège. Ce que vous avez agencé est toujours ici.</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>Enregistrer dans un fichier</translation>
    </message>
</context>
<context>
    <name>ScannedCustomers</name>
    <message>
        <source>No customer on this register has the card or account number %1.</source>
        <translation>Aucun client de cette caisse n’a la carte ou le numéro de compte %1.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the text</source>
        <translation>Effacer le texte</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>Customer search</source>
        <translation>Recherche de clients</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Name, phone, email, address, account number or loyalty card</source>
        <translation>Nom, téléphone, e‑mail, adresse, n° de compte ou carte de fidélité</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Clients trouvés</translation>
    </message>
    <message>
        <source>Add customer to client book</source>
        <translation>Ajouter le client au registre de clients</translation>
    </message>
    <message>
        <source>Add the selected customers to your client book</source>
        <translation>Ajouter les clients sélectionnés à votre registre de clients</translation>
    </message>
    <message>
        <source>Create customer</source>
        <translation>Créer un client</translation>
    </message>
    <message>
        <source>New customer, with what is typed here carried over</source>
        <translation>Nouveau client, en reprenant ce qui est saisi ici</translation>
    </message>
    <message>
        <source>The search was not done</source>
        <translation>La recherche n’a pas été effectuée</translation>
    </message>
    <message>
        <source>The first %1</source>
        <translation>Les %1 premiers</translation>
    </message>
    <message>
        <source>Nobody found for “%1” in any store</source>
        <translation>Aucun résultat pour «&#xa0;%1&#xa0;» dans aucun magasin</translation>
    </message>
    <message>
        <source>Try less of it, or another way to find them; accents don’t matter.</source>
        <translation>Essayez avec moins de texte, ou un autre moyen de trouver le client&#x202f;; les accents ne comptent pas.</translation>
    </message>
    <message>
        <source>Nobody found for “%1”</source>
        <translation>Aucun résultat pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Try part of a name, a phone number without its country code, an email or an account number; accents don’t matter. Here are only customers of this store’s address books; Search all stores finds the others.</source>
        <translation>Essayez une partie d’un nom, un numéro de téléphone sans indicatif de pays, un e‑mail ou un numéro de compte&#x202f;; les accents ne comptent pas. Seuls les clients des carnets d’adresses de ce magasin figurent ici&#x202f;; Tous les magasins trouve les autres.</translation>
    </message>
    <message>
        <source>Whom are you looking for?</source>
        <translation>Qui cherchez-vous&#x202f;?</translation>
    </message>
    <message>
        <source>Type a name, a phone number, an email or an account number.</source>
        <translation>Saisissez un nom, un numéro de téléphone, un e‑mail ou un numéro de compte.</translation>
    </message>
    <message>
        <source>No customers on this register yet</source>
        <translation>Pas encore de clients sur cette caisse</translation>
    </message>
    <message>
        <source>They come with the first download from headquarters; the Sync centre shows how far it is.</source>
        <translation>Ils arrivent avec le premier téléchargement depuis le siège&#x202f;; le Centre de synchronisation montre où il en est.</translation>
    </message>
    <message>
        <source>Sync centre</source>
        <translation>Centre de synchronisation</translation>
    </message>
    <message>
        <source>Headquarters did not answer in time. This store’s customers are still here; try again.</source>
        <translation>Le siège n’a pas répondu à temps. Les clients de ce magasin sont toujours là&#x202f;; réessayez.</translation>
    </message>
    <message>
        <source>Reassign…</source>
        <translation>Réaffecter…</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Select nobody</source>
        <translation>Ne sélectionner personne</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>En cours…</translation>
    </message>
    <message numerus="yes">
        <source>%1 selected</source>
        <translation>
            <numerusform>%1 sélectionné</numerusform>
            <numerusform>%1 sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick a box to select</source>
        <translation>Cochez une case pour sélectionner</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Headquarters could not take what this register sent. Nothing was changed, and what you typed is still here; try again, and tell IT if it stays.</source>
        <translation>Le siège n’a pas pu traiter ce que cette caisse a envoyé. Rien n’a été modifié et votre saisie est toujours là&#x202f;; réessayez, et prévenez le service informatique si cela persiste.</translation>
    </message>
    <message>
        <source>Headquarters did not accept this activation. Check the address and the code; a code works once, so ask headquarters for a new one if it was used before.</source>
        <translation>Le siège n’a pas accepté cette activation. Vérifiez l’adresse et le code&#x202f;; un code ne sert qu’une fois, demandez-en donc un nouveau au siège s’il a déjà été utilisé.</translation>
    </message>
    <message>
        <source>The code is for register {given}, and IT has prepared this device as register {asked}. Nothing was activated. IT must give each device the code of its own register.</source>
        <translation>Le code est celui de la caisse {given}, alors que le service informatique a préparé cet appareil comme caisse {asked}. Rien n’a été activé. Le service informatique doit donner à chaque appareil le code de sa propre caisse.</translation>
    </message>
    <message>
        <source>Enter the whole address of headquarters, such as https://hq.example.com.</source>
        <translation>Saisissez l’adresse complète du siège, par exemple https://hq.example.com.</translation>
    </message>
    <message>
        <source>Use an address that begins with https://, so that nobody can listen on the way.</source>
        <translation>Utilisez une adresse qui commence par https://, pour que personne ne puisse écouter en chemin.</translation>
    </message>
    <message>
        <source>Headquarters can&apos;t be reached. What you typed is still here: check the address and the network, then try again.</source>
        <translation>Le siège est injoignable. Votre saisie est toujours là&#xa0;: vérifiez l’adresse et le réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>Headquarters is there, but this device does not trust its certificate. What you typed is still here. IT can name the file of your certificate authority in the register&apos;s settings (certificates), or check for which address the certificate was made; then try again.</source>
        <translation>Le siège est là, mais cet appareil ne fait pas confiance à son certificat. Votre saisie est toujours là. Le service informatique peut indiquer le fichier de votre autorité de certification dans les paramètres de la caisse (certificates), ou vérifier pour quelle adresse le certificat a été créé&#x202f;; réessayez ensuite.</translation>
    </message>
    <message>
        <source>The file of certificates that the register&apos;s settings name can&apos;t be read, so headquarters was not asked. What you typed is still here: IT corrects the settings (certificates), then try again.</source>
        <translation>Le fichier de certificats indiqué dans les paramètres de la caisse est illisible&#x202f;; le siège n’a donc pas été contacté. Votre saisie est toujours là&#xa0;: le service informatique corrige les paramètres (certificates), puis réessayez.</translation>
    </message>
    <message>
        <source>This device has no keyring to keep the register&apos;s secret in, so it was not activated and the code is still good. IT can set up a keyring, or choose a secret file in the register&apos;s settings.</source>
        <translation>Cet appareil n’a pas de trousseau où conserver le secret de la caisse&#x202f;; il n’a donc pas été activé et le code reste valable. Le service informatique peut installer un trousseau, ou choisir un fichier secret dans les paramètres de la caisse.</translation>
    </message>
    <message>
        <source>Others on this device can read the secret file {path}. IT must allow it to this register alone (mode 0600); then try again.</source>
        <translation>D’autres utilisateurs de cet appareil peuvent lire le fichier secret {path}. Le service informatique doit le réserver à cette caisse (mode 0600)&#x202f;; réessayez ensuite.</translation>
    </message>
    <message>
        <source>This register still keeps changes of another company, so it was not activated and the code is still good. Activate it for that company again and let it send them, then try this code; or IT puts its data folder away, and it begins with an empty one.</source>
        <translation>Cette caisse conserve encore des modifications d’une autre société&#x202f;; elle n’a donc pas été activée et le code reste valable. Activez-la à nouveau pour cette société et laissez-la les envoyer, puis essayez ce code&#x202f;; ou bien le service informatique met de côté son dossier de données, et elle repart d’un dossier vide.</translation>
    </message>
    <message>
        <source>This device is not a register yet. Activate it with a code from headquarters.</source>
        <translation>Cet appareil n’est pas encore une caisse. Activez-le avec un code du siège.</translation>
    </message>
    <message>
        <source>This operator ID and PIN were not accepted. Type both again; the first sign-in at a register needs it to be online.</source>
        <translation>Cet ID opérateur et ce code PIN n’ont pas été acceptés. Saisissez-les à nouveau&#x202f;; la première connexion sur une caisse demande qu’elle soit en ligne.</translation>
    </message>
    <message>
        <source>Your operator ID and PIN are right, but you don&apos;t work in this store. Headquarters can give you an address book of the store; then sign in again.</source>
        <translation>Votre ID opérateur et votre code PIN sont corrects, mais vous ne travaillez pas dans ce magasin. Le siège peut vous attribuer un carnet d’adresses du magasin&#x202f;; connectez-vous ensuite à nouveau.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait {wait}, then try again, or ask a manager for a new PIN.</source>
        <translation>Trop de codes PIN erronés. Attendez {wait} puis réessayez, ou demandez un nouveau code PIN à un responsable.</translation>
    </message>
    <message>
        <source>That PIN was not right. Wait {wait}, then try again.</source>
        <translation>Ce code PIN est incorrect. Attendez {wait} puis réessayez.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in and do it again.</source>
        <translation>Personne n’est connecté. Connectez-vous et recommencez.</translation>
    </message>
    <message>
        <source>Your permissions don&apos;t include this. Nothing was changed; ask a manager to do it.</source>
        <translation>Vos autorisations ne le permettent pas. Rien n’a été modifié&#x202f;; demandez à un responsable de le faire.</translation>
    </message>
    <message>
        <source>Headquarters has turned this feature off for your company. Nothing was changed.</source>
        <translation>Le siège a désactivé cette fonctionnalité pour votre société. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This store creates customers only while headquarters can be reached, because it filters shared customer data. What you typed is still here: save it when the register is online.</source>
        <translation>Ce magasin ne crée des clients que si le siège est joignable, car il filtre les données client partagées. Votre saisie est toujours là&#xa0;: enregistrez-la quand la caisse sera en ligne.</translation>
    </message>
    <message>
        <source>This customer is no longer on this register. Search again; headquarters may have merged or removed the customer.</source>
        <translation>Ce client n’est plus sur cette caisse. Cherchez à nouveau&#x202f;; le siège l’a peut-être fusionné ou supprimé.</translation>
    </message>
    <message>
        <source>This customer is Pending sync: headquarters has not given the account number yet, and this can&apos;t be done before. Nothing was changed; it can be done after the next sync.</source>
        <translation>Ce client est En attente de synchronisation&#xa0;: le siège n’a pas encore attribué le numéro de compte, et c’est impossible avant. Rien n’a été modifié&#x202f;; vous pourrez le faire après la prochaine synchronisation.</translation>
    </message>
    <message>
        <source>This card number is in use already. No card was issued; scan or type another one.</source>
        <translation>Ce numéro de carte est déjà utilisé. Aucune carte n’a été émise&#x202f;; scannez-en ou saisissez-en un autre.</translation>
    </message>
    <message>
        <source>This is no card number: it may have 40 characters. No card was issued.</source>
        <translation>Ce n’est pas un numéro de carte&#xa0;: il peut avoir 40 caractères. Aucune carte n’a été émise.</translation>
    </message>
    <message>
        <source>The customer no longer has this email or phone. Nothing was changed.</source>
        <translation>Le client n’a plus cet e‑mail ou ce téléphone. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>All of them declined to be contacted at every email and phone they have, so no file was written.</source>
        <translation>Tous ont refusé d’être contactés à chacun de leurs e‑mails et téléphones&#x202f;; aucun fichier n’a donc été créé.</translation>
    </message>
    <message>
        <source>The customer asked to be forgotten, and was erased. Nothing more can be done for them.</source>
        <translation>Le client a demandé à être oublié et a été effacé. Plus rien n’est possible pour lui.</translation>
    </message>
    <message>
        <source>The customer was deleted at headquarters. Nothing more can be done for them.</source>
        <translation>Le client a été supprimé au siège. Plus rien n’est possible pour lui.</translation>
    </message>
    <message>
        <source>Only who wrote a note or an activity can correct or withdraw it. It was left as it is.</source>
        <translation>Seul l’auteur d’une note ou d’une activité peut la corriger ou la retirer. Elle est restée telle quelle.</translation>
    </message>
    <message>
        <source>This note or activity is no longer on this register. Nothing was changed.</source>
        <translation>Cette note ou activité n’est plus sur cette caisse. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This note or activity was withdrawn already. Nothing was changed.</source>
        <translation>Cette note ou activité a déjà été retirée. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Type at least 4 characters to search all stores.</source>
        <translation>Saisissez au moins 4 caractères pour chercher dans tous les magasins.</translation>
    </message>
    <message>
        <source>Something in the fields can&apos;t be saved. Nothing typed is lost.</source>
        <translation>Certains champs ne peuvent pas être enregistrés. Rien de votre saisie n’est perdu.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Saisissez un nom.</translation>
    </message>
    <message>
        <source>Enter a complete email address, such as name@example.com.</source>
        <translation>Saisissez une adresse e‑mail complète, par exemple nom@example.com.</translation>
    </message>
    <message>
        <source>Enter a complete phone number; one from another country begins with + and its code.</source>
        <translation>Saisissez un numéro de téléphone complet&#x202f;; un numéro étranger commence par + et son indicatif.</translation>
    </message>
    <message>
        <source>It has characters that can&apos;t be seen or written, perhaps from copying. Type it anew.</source>
        <translation>Le texte contient des caractères invisibles ou impossibles à écrire, peut-être à cause d’une copie. Saisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>This is required.</source>
        <translation>Ce champ est obligatoire.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Choisissez dans la liste.</translation>
    </message>
    <message>
        <source>Enter a whole number, such as 12.</source>
        <translation>Saisissez un nombre entier, par exemple 12.</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>Saisissez un nombre.</translation>
    </message>
    <message>
        <source>There is no such day. Enter one such as {example}.</source>
        <translation>Cette date n’existe pas. Saisissez-en une comme {example}.</translation>
    </message>
    <message>
        <source>Enter {least} or more.</source>
        <translation>Saisissez {least} ou plus.</translation>
    </message>
    <message>
        <source>Enter {most} or less.</source>
        <translation>Saisissez {most} ou moins.</translation>
    </message>
    <message>
        <source>Enter {least} or a later day.</source>
        <translation>Saisissez {least} ou une date ultérieure.</translation>
    </message>
    <message>
        <source>Enter {most} or an earlier day.</source>
        <translation>Saisissez {most} ou une date antérieure.</translation>
    </message>
    <message>
        <source>Headquarters had saved this customer when Save was pressed before, without what was changed since. What you typed is still here; find the customer and edit it.</source>
        <translation>Le siège avait déjà enregistré ce client au premier appui sur Enregistrer, sans ce qui a été modifié depuis. Votre saisie est toujours là&#x202f;; trouvez le client et modifiez-le.</translation>
    </message>
    <message>
        <source>Headquarters has received this customer, so nothing was discarded.</source>
        <translation>Le siège a reçu ce client&#x202f;; rien n’a donc été abandonné.</translation>
    </message>
    <message>
        <source>Only who added this customer can discard them. Nothing was changed.</source>
        <translation>Seul le collaborateur qui a ajouté ce client peut l’abandonner. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Écrivez d’abord quelque chose.</translation>
    </message>
    <message>
        <source>This is too long to be saved. Shorten it.</source>
        <translation>C’est trop long pour être enregistré. Raccourcissez-le.</translation>
    </message>
    <message>
        <source>The customer is in your client book already.</source>
        <translation>Le client est déjà dans votre registre de clients.</translation>
    </message>
    <message>
        <source>The customer is in the client book of {who}. Nothing was changed; {who} can remove them.</source>
        <translation>Le client est dans le registre d’un autre collaborateur ({who}). Rien n’a été modifié&#x202f;; {who} peut l’en retirer.</translation>
    </message>
    <message>
        <source>The customer is in the client book of {who} already.</source>
        <translation>Le client est déjà dans ce registre de clients ({who}).</translation>
    </message>
    <message>
        <source>The customer&apos;s client book has changed since. It was left as it is now.</source>
        <translation>Le registre de clients de ce client a changé entre-temps. Il est resté tel qu’il est maintenant.</translation>
    </message>
    <message>
        <source>Somebody has decided this meanwhile. Nothing was changed.</source>
        <translation>Quelqu’un en a décidé entre-temps. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Headquarters no longer has this activity type. Nothing was added; choose another.</source>
        <translation>Le siège n’a plus ce type d’activité. Rien n’a été ajouté&#x202f;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This associate can&apos;t be given customers any more. Nothing was changed; choose another.</source>
        <translation>Ce collaborateur ne peut plus recevoir de clients. Rien n’a été modifié&#x202f;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Somebody else has to sign: you are signed in at this register. Nothing was changed.</source>
        <translation>Quelqu’un d’autre doit signer&#xa0;: cette caisse est ouverte à votre nom. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The permissions of {who} don&apos;t include this either. Nothing was changed.</source>
        <translation>Les autorisations de l’autre personne ({who}) ne le permettent pas non plus. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The customer is not in your client book.</source>
        <translation>Le client n’est pas dans votre registre de clients.</translation>
    </message>
    <message>
        <source>The customer is no longer on this register.</source>
        <translation>Le client n’est plus sur cette caisse.</translation>
    </message>
    <message>
        <source>This can be done only while headquarters can be reached, and the register is offline. Nothing was changed; do it again when the register is online.</source>
        <translation>C’est possible seulement quand le siège est joignable, et la caisse est hors ligne. Rien n’a été modifié&#x202f;; recommencez quand la caisse sera en ligne.</translation>
    </message>
    <message>
        <source>Headquarters did not answer in time, so it is not known whether this was done. What you typed is still here: try again, it is never done twice.</source>
        <translation>Le siège n’a pas répondu à temps&#x202f;; on ignore donc si c’est fait. Votre saisie est toujours là&#xa0;: réessayez, rien n’est jamais fait deux fois.</translation>
    </message>
    <message>
        <source>Headquarters no longer accepts this register. You can go on working and nothing is lost; IT must activate it again before anything is sent.</source>
        <translation>Le siège n’accepte plus cette caisse. Vous pouvez continuer à travailler et rien n’est perdu&#x202f;; le service informatique doit la réactiver avant tout nouvel envoi.</translation>
    </message>
    <message>
        <source>Headquarters sees two devices that say they are this register. Nothing is lost; IT must activate this device with a code of its own.</source>
        <translation>Le siège voit deux appareils qui se présentent comme cette caisse. Rien n’est perdu&#x202f;; le service informatique doit activer cet appareil avec son propre code.</translation>
    </message>
    <message>
        <source>Headquarters has taken this register out of service, so this was not done. What waits here is kept; IT can activate the register again, and then it is sent.</source>
        <translation>Le siège a mis cette caisse hors service&#x202f;; l’opération n’a donc pas été effectuée. Ce qui attend ici est conservé&#x202f;; le service informatique peut réactiver la caisse, et tout sera alors envoyé.</translation>
    </message>
    <message>
        <source>This register&apos;s program is too old for headquarters. You can go on working and nothing is lost; it is sent once IT has updated the program.</source>
        <translation>Le programme de cette caisse est trop ancien pour le siège. Vous pouvez continuer à travailler et rien n’est perdu&#x202f;; l’envoi reprendra quand le service informatique aura mis le programme à jour.</translation>
    </message>
    <message>
        <source>The channel database {path} was made by a newer version of this program. It was left as it is; start the newer version.</source>
        <translation>La base de données du canal {path} a été créée par une version plus récente de ce programme. Elle est restée telle quelle&#x202f;; démarrez la version plus récente.</translation>
    </message>
    <message>
        <source>The channel database {path} is damaged. It was left as it is; IT can keep a copy of it and put a backup in its place.</source>
        <translation>La base de données du canal {path} est endommagée. Elle est restée telle quelle&#x202f;; le service informatique peut en garder une copie et la remplacer par une sauvegarde.</translation>
    </message>
    <message>
        <source>The channel database {path} can&apos;t be opened now: {reason}. It was left as it is; start again, and tell IT if this stays.</source>
        <translation>La base de données du canal {path} ne peut pas être ouverte maintenant&#x202f;: {reason}. Elle est restée telle quelle&#x202f;; redémarrez, et prévenez le service informatique si cela persiste.</translation>
    </message>
    <message>
        <source>The disk of this register is full, so the channel database {path} can&apos;t be opened. It was left as it is; free some space, then start again.</source>
        <translation>Le disque de cette caisse est plein&#x202f;; la base de données du canal {path} ne peut donc pas être ouverte. Elle est restée telle quelle&#x202f;; libérez de l’espace, puis redémarrez.</translation>
    </message>
    <message>
        <source>This register is being brought to a new version. What was saved stays. Please wait, and leave the register on.</source>
        <translation>Cette caisse passe à une nouvelle version. Ce qui était enregistré reste. Veuillez patienter et laisser la caisse allumée.</translation>
    </message>
    <message>
        <source>The channel database {path} could not be brought to this version. It is as it was before, with a backup beside it; start the version before this one and tell IT.</source>
        <translation>La base de données du canal {path} n’a pas pu être mise à niveau pour cette version. Elle est comme avant, avec une sauvegarde à côté&#x202f;; démarrez la version précédente et prévenez le service informatique.</translation>
    </message>
    <message>
        <source>The settings {path} can&apos;t be read: {reason}. Nothing was changed; mend the file and start again.</source>
        <translation>Les paramètres {path} sont illisibles&#xa0;: {reason}. Rien n’a été modifié&#x202f;; corrigez le fichier et redémarrez.</translation>
    </message>
    <message>
        <source>This register is open already: its window has come to the front. Data: {path}</source>
        <translation>Cette caisse est déjà ouverte&#xa0;: sa fenêtre est passée au premier plan. Données&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Another process has this register&apos;s data and does not answer. End it, then start again. Nothing was changed. Data: {path}</source>
        <translation>Un autre processus utilise les données de cette caisse et ne répond pas. Arrêtez-le, puis recommencez. Rien n&apos;a été modifié. Données : {path}</translation>
    </message>
    <message>
        <source>The register can&apos;t write to its data folder, so nothing was saved just now. IT must allow it.</source>
        <translation>La caisse ne peut pas écrire dans son dossier de données&#x202f;; rien n’a donc été enregistré à l’instant. Le service informatique doit l’autoriser.</translation>
    </message>
    <message>
        <source>The disk of this register is full, so nothing was saved just now. What was saved before is safe; free some space, then try again.</source>
        <translation>Le disque de cette caisse est plein&#x202f;; rien n’a donc été enregistré à l’instant. Ce qui était enregistré avant est en sécurité&#x202f;; libérez de l’espace, puis réessayez.</translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}). Nothing was changed there; choose another folder or free some space, then export again. Headquarters is told of this export too.</source>
        <translation>Impossible d’écrire {path} ({reason}). Rien n’y a été modifié&#x202f;; choisissez un autre dossier ou libérez de l’espace, puis exportez à nouveau. Cet export est également signalé au siège.</translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}). What you arranged is still here; choose another folder or free some space, then save again.</source>
        <translation>Impossible d’écrire {path} ({reason}). Ce que vous avez agencé est toujours ici ; choisissez un autre dossier ou libérez de l’espace, puis enregistrez à nouveau.</translation>
    </message>
    <message>
        <source>{path} could not be read ({reason}). Nothing was changed; choose another file.</source>
        <translation>{path} n’a pas pu être lu ({reason}). Rien n’a été modifié ; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{path} is no PNG or JPEG picture of at most {most} kB, or a damaged one. Nothing was changed; make the picture smaller, or choose another.</source>
        <translation>{path} n’est pas une image PNG ou JPEG d’au plus {most} ko, ou elle est endommagée. Rien n’a été modifié ; réduisez l’image ou choisissez-en une autre.</translation>
    </message>
    <message>
        <source>{who} has saved this layout at headquarters with a newer version of the program, which this register can&apos;t show. What you arranged is still here; save it as a new layout or to a file.</source>
        <translation>{who} a enregistré cet agencement au siège avec une version plus récente du programme, que cette caisse ne peut pas afficher. Ce que vous avez agencé est toujours là ; enregistrez-le comme nouvel agencement ou dans un fichier.</translation>
    </message>
    <message>
        <source>{who} has replaced this layout at headquarters since you began, and nothing of that was overwritten. What you arranged is still here; save it as a new layout or to a file.</source>
        <translation>{who} a remplacé cet agencement au siège depuis que vous avez commencé, et rien n’en a été écrasé. Ce que vous avez agencé est toujours ici ; enregistrez-le comme nouvel agencement ou dans un fichier.</translation>
    </message>
    <message>
        <source>Headquarters has removed this layout. What you arranged is still here; save it as a new layout or to a file.</source>
        <translation>Le siège a supprimé cet agencement. Ce que vous avez agencé est toujours ici ; enregistrez-le comme nouvel agencement ou dans un fichier.</translation>
    </message>
    <message>
        <source>Headquarters has another layout of this name. Nothing was saved; give this one another name.</source>
        <translation>Le siège a un autre agencement de ce nom. Rien n’a été enregistré ; donnez un autre nom à celui-ci.</translation>
    </message>
    <message>
        <source>This change is no longer in the queue; it may have been sent.</source>
        <translation>Cette modification n’est plus dans la file&#x202f;; elle a peut-être été envoyée.</translation>
    </message>
    <message>
        <source>The register met a defect of its own and did not do this. What was saved before is safe; try again, and tell IT if it stays.</source>
        <translation>La caisse a rencontré un défaut interne et ne l’a pas fait. Ce qui était enregistré avant est en sécurité&#x202f;; réessayez, et prévenez le service informatique si cela persiste.</translation>
    </message>
    <message>
        <source>Headquarters could not read this change. It is kept here; tell IT, and try again once it is mended.</source>
        <translation>Le siège n’a pas pu lire cette modification. Elle est conservée ici&#x202f;; prévenez le service informatique, et réessayez une fois le problème corrigé.</translation>
    </message>
    <message>
        <source>Headquarters does not know this kind of change yet. It is kept here; try again once headquarters has been updated.</source>
        <translation>Le siège ne connaît pas encore ce genre de modification. Elle est conservée ici&#x202f;; réessayez quand le siège aura été mis à jour.</translation>
    </message>
    <message>
        <source>Headquarters has another change under the same number. This one is kept here; tell IT.</source>
        <translation>Le siège a une autre modification sous le même numéro. Celle-ci est conservée ici&#x202f;; prévenez le service informatique.</translation>
    </message>
    <message>
        <source>Headquarters does not know this customer, or has removed them. The change is kept here.</source>
        <translation>Le siège ne connaît pas ce client, ou l’a supprimé. La modification est conservée ici.</translation>
    </message>
    <message>
        <source>The customer was deleted at headquarters on {day}; nothing more can be done for them.</source>
        <translation>Le client a été supprimé au siège le {day}&#x202f;; plus rien n’est possible pour lui.</translation>
    </message>
    <message>
        <source>Somebody else has changed the same fields of this customer. Nothing was changed.</source>
        <translation>Quelqu’un d’autre a modifié les mêmes champs de ce client. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Somebody at headquarters has given this change up: “{reason}” It was not done. Press Understood, and it goes from this register too.</source>
        <translation>Quelqu’un au siège a abandonné cette modification&#xa0;: «&#xa0;{reason}&#xa0;» Elle n’a pas été effectuée. Appuyez sur Compris, et elle disparaît aussi de cette caisse.</translation>
    </message>
    <message>
        <source>Your permissions at headquarters don&apos;t include this. It is kept here: ask a manager to allow it, then try again.</source>
        <translation>Vos autorisations au siège ne le permettent pas. La modification est conservée ici&#xa0;: demandez à un responsable de l’autoriser, puis réessayez.</translation>
    </message>
    <message>
        <source>Headquarters has turned this feature off. The change is kept here until it is on again.</source>
        <translation>Le siège a désactivé cette fonctionnalité. La modification est conservée ici jusqu’à sa réactivation.</translation>
    </message>
    <message>
        <source>{who} added this customer first. A customer can be in one client book only.</source>
        <translation>{who} a ajouté ce client en premier. Un client ne peut être que dans un seul registre de clients.</translation>
    </message>
    <message>
        <source>The customer was removed from this client book or reassigned meanwhile.</source>
        <translation>Le client a été retiré de ce registre ou réaffecté entre-temps.</translation>
    </message>
    <message>
        <source>{who} no longer works for this company, so nobody can go into that client book.</source>
        <translation>{who} ne travaille plus pour cette société&#x202f;; personne ne peut donc être ajouté à ce registre de clients.</translation>
    </message>
    <message>
        <source>Headquarters found that two customers are one. They stay in the client book of {who}, and are no longer in this one.</source>
        <translation>Le siège a constaté que deux clients ne font qu’un. Le client reste dans l’autre registre ({who}) et n’est plus dans celui-ci.</translation>
    </message>
    <message>
        <source>Headquarters could not read what this register sent. It is kept here; tell IT.</source>
        <translation>Le siège n’a pas pu lire ce que cette caisse a envoyé. C’est conservé ici&#x202f;; prévenez le service informatique.</translation>
    </message>
    <message>
        <source>Headquarters has a fault of its own. Everything is kept here and sent again by itself.</source>
        <translation>Le siège a un problème interne. Tout est conservé ici et sera renvoyé automatiquement.</translation>
    </message>
    <message>
        <source>This is more than headquarters takes at once. It is kept here; tell IT.</source>
        <translation>C’est plus que ce que le siège accepte en une fois. C’est conservé ici&#x202f;; prévenez le service informatique.</translation>
    </message>
    <message>
        <source>This register asks headquarters more often than it may. Everything is kept here and sent a little later by itself.</source>
        <translation>Cette caisse sollicite le siège plus souvent qu’elle n’en a le droit. Tout est conservé ici et sera envoyé un peu plus tard automatiquement.</translation>
    </message>
    <message>
        <source>Headquarters is not ready yet. Everything is kept here and sent again by itself.</source>
        <translation>Le siège n’est pas encore prêt. Tout est conservé ici et sera renvoyé automatiquement.</translation>
    </message>
    <message>
        <source>Headquarters does not know what this register asks for. Everything is kept here; tell IT.</source>
        <translation>Le siège ne connaît pas ce que cette caisse demande. Tout est conservé ici&#x202f;; prévenez le service informatique.</translation>
    </message>
    <message>
        <source>This register calls headquarters without encryption, which it refuses. Everything is kept here; tell IT.</source>
        <translation>Cette caisse contacte le siège sans chiffrement, ce qu’il refuse. Tout est conservé ici&#x202f;; prévenez le service informatique.</translation>
    </message>
    <message>
        <source>Headquarters shows this to its own machine only. Tell IT.</source>
        <translation>Le siège ne montre cela qu’à sa propre machine. Prévenez le service informatique.</translation>
    </message>
    <message>
        <source>another associate</source>
        <translation>un autre collaborateur</translation>
    </message>
    <message>
        <source>a while</source>
        <translation>un moment</translation>
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
        <translation>Un nouvel agencement d’écran est arrivé.</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>L’utiliser</translation>
    </message>
</context>
<context>
    <name>ShownLayout</name>
    <message>
        <source>The screen layout %1 can&apos;t be used; the last good one is shown. %2</source>
        <translation>L’agencement d’écran %1 est inutilisable&#x202f;; le dernier valable est affiché. %2</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Operator ID</source>
        <translation>ID opérateur</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code PIN</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Clienteling POS</source>
        <translation>Clienteling POS</translation>
    </message>
    <message>
        <source>Know every customer by heart.</source>
        <translation>Connaître chaque client par cœur.</translation>
    </message>
    <message>
        <source>%1 · ready to work offline</source>
        <translation>%1 · prête à travailler hors ligne</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>What is shown here may be out of date.</source>
        <translation>Ce qui est affiché ici n’est peut-être plus à jour.</translation>
    </message>
    <message>
        <source>Offline: what you do here is kept and sent later</source>
        <translation>Hors ligne&#xa0;: ce que vous faites ici est conservé et envoyé plus tard</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>mis à jour&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>StoreClientBooksScreen</name>
    <message>
        <source>View customers from store client books</source>
        <translation>Afficher les clients depuis les registres de clients du magasin</translation>
    </message>
    <message>
        <source>Store client books</source>
        <translation>Registres du magasin</translation>
    </message>
    <message>
        <source>1 associate</source>
        <translation>1 collaborateur</translation>
    </message>
    <message numerus="yes">
        <source>%1 associates</source>
        <translation>
            <numerusform>%1 collaborateur</numerusform>
            <numerusform>%1 collaborateurs</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>mis à jour&#xa0;: %1</translation>
    </message>
    <message>
        <source>Reassign the unassigned client books: %1</source>
        <translation>Réaffecter les registres non affectés&#xa0;: %1</translation>
    </message>
    <message>
        <source>Reassign the client book of %2: %1</source>
        <translation>Réaffecter le registre (%2)&#xa0;: %1</translation>
    </message>
    <message>
        <source>No customers in the store&apos;s client books</source>
        <translation>Aucun client dans les registres du magasin</translation>
    </message>
    <message>
        <source>Associates add customers to their client books in Customer search.</source>
        <translation>Les collaborateurs ajoutent des clients à leur registre dans Recherche de clients.</translation>
    </message>
</context>
<context>
    <name>SyncCentreScreen</name>
    <message>
        <source>Sync centre</source>
        <translation>Centre de synchronisation</translation>
    </message>
    <message>
        <source>Reading the queue…</source>
        <translation>Lecture de la file d’envoi…</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Contact headquarters now</source>
        <translation>Contacter le siège maintenant</translation>
    </message>
    <message>
        <source>Upload queue</source>
        <translation>File d’envoi</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Send this change again</source>
        <translation>Envoyer à nouveau cette modification</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Compris</translation>
    </message>
    <message>
        <source>Take this change away from this register; headquarters has the record of it</source>
        <translation>Retirer cette modification de cette caisse&#x202f;; le siège en garde la trace</translation>
    </message>
    <message>
        <source>Discard customer</source>
        <translation>Abandonner le client</translation>
    </message>
    <message>
        <source>Let this customer go, whom headquarters has not received, with all that waits behind</source>
        <translation>Abandonner ce client, que le siège n’a pas reçu, avec tout ce qui attend derrière lui</translation>
    </message>
    <message>
        <source>Everything you do is saved on this register and nothing is lost.</source>
        <translation>Tout ce que vous faites est enregistré sur cette caisse et rien n’est perdu.</translation>
    </message>
    <message>
        <source>Online since %1</source>
        <translation>En ligne depuis %1</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Sign in to headquarters again</source>
        <translation>Reconnexion au siège requise</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>Mise à jour requise</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Hors ligne depuis %1</translation>
    </message>
    <message>
        <source>Headquarters is reachable</source>
        <translation>Le siège est joignable</translation>
    </message>
    <message>
        <source>Contacting headquarters…</source>
        <translation>Contact avec le siège…</translation>
    </message>
    <message>
        <source>Headquarters did not answer in time. Next attempt in %1 s</source>
        <translation>Le siège n’a pas répondu à temps. Nouvelle tentative dans %1 s</translation>
    </message>
    <message>
        <source>Headquarters asks this register to wait a little. Next attempt in %1 s</source>
        <translation>Le siège demande à cette caisse d’attendre un peu. Nouvelle tentative dans %1 s</translation>
    </message>
    <message>
        <source>Headquarters has a fault of its own. Next attempt in %1 s</source>
        <translation>Le siège a un problème interne. Nouvelle tentative dans %1 s</translation>
    </message>
    <message>
        <source>This device does not trust headquarters&apos; certificate; tell IT. Next attempt in %1 s</source>
        <translation>Cet appareil ne fait pas confiance au certificat du siège&#x202f;; prévenez le service informatique. Nouvelle tentative dans %1 s</translation>
    </message>
    <message>
        <source>The file of certificates in the register&apos;s settings can&apos;t be read; tell IT. Next attempt in %1 s</source>
        <translation>Le fichier de certificats des paramètres de la caisse est illisible&#x202f;; prévenez le service informatique. Nouvelle tentative dans %1 s</translation>
    </message>
    <message>
        <source>Something that is not headquarters answered. Next attempt in %1 s</source>
        <translation>Une réponse est venue d’ailleurs que du siège. Nouvelle tentative dans %1 s</translation>
    </message>
    <message>
        <source>Next attempt in %1 s</source>
        <translation>Nouvelle tentative dans %1 s</translation>
    </message>
    <message>
        <source>The queue can’t be shown</source>
        <translation>Impossible d’afficher la file</translation>
    </message>
    <message>
        <source>Everything is at headquarters</source>
        <translation>Tout est au siège</translation>
    </message>
    <message>
        <source>What you do while the register is offline waits here until it is sent.</source>
        <translation>Ce que vous faites quand la caisse est hors ligne attend ici d’être envoyé.</translation>
    </message>
    <message numerus="yes">
        <source>%1 waiting</source>
        <translation>
            <numerusform>%1 en attente</numerusform>
            <numerusform>%1 en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>needs attention: %1</source>
        <translation>à vérifier&#xa0;: %1</translation>
    </message>
    <message>
        <source>oldest %1 min</source>
        <translation>plus ancien&#xa0;: %1 min</translation>
    </message>
    <message>
        <source>It is sent again at the next contact with headquarters.</source>
        <translation>L’envoi sera refait au prochain contact avec le siège.</translation>
    </message>
    <message>
        <source>It is no longer on this register; headquarters has the record of it.</source>
        <translation>Elle n’est plus sur cette caisse&#x202f;; le siège en garde la trace.</translation>
    </message>
</context>
<context>
    <name>Tab</name>
    <message>
        <source>Edit customer</source>
        <translation>Modifier le client</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>En attente d’envoi</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Withdrawn by its writer</source>
        <translation>Retiré par son auteur</translation>
    </message>
    <message>
        <source>Follow up %1</source>
        <translation>Relance le %1</translation>
    </message>
    <message>
        <source>Corrected %1</source>
        <translation>Corrigé %1</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Activities and notes</source>
        <translation>Activités et notes</translation>
    </message>
    <message>
        <source>No notes or activities yet</source>
        <translation>Pas encore de notes ni d’activités</translation>
    </message>
    <message>
        <source>Write the first note above: every associate who may see this customer will find it here.</source>
        <translation>Écrivez la première note ci-dessus&#xa0;: tous les collaborateurs autorisés à voir ce client la trouveront ici.</translation>
    </message>
    <message>
        <source>Reading notes and activities…</source>
        <translation>Lecture des notes et des activités…</translation>
    </message>
    <message>
        <source>Notes and activities can&apos;t be shown</source>
        <translation>Impossible d’afficher les notes et les activités</translation>
    </message>
    <message>
        <source>These are headquarters’ activity types now.</source>
        <translation>Voici les types d’activité actuels du siège.</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>1 day late</source>
        <translation>1 j de retard</translation>
    </message>
    <message>
        <source>Never, in the book since %1</source>
        <translation>Jamais, ajouté le %1</translation>
    </message>
    <message>
        <source>Last contact %1</source>
        <translation>Dernier contact %1</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
</context>
<context>
    <name>TodayCards</name>
    <message>
        <source>Coming up</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Relances</translation>
    </message>
    <message>
        <source>Not contacted for long</source>
        <translation>Sans contact depuis longtemps</translation>
    </message>
    <message>
        <source>Your client book is empty.</source>
        <translation>Votre registre de clients est vide.</translation>
    </message>
    <message>
        <source>No date comes soon.</source>
        <translation>Aucune date prochainement.</translation>
    </message>
    <message>
        <source>Nothing to follow up today.</source>
        <translation>Aucune relance aujourd’hui.</translation>
    </message>
    <message>
        <source>Everybody was contacted lately.</source>
        <translation>Tous ont été contactés récemment.</translation>
    </message>
</context>
<context>
    <name>TwinsPanel</name>
    <message>
        <source>Possible duplicate</source>
        <translation>Doublon possible</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Doublons possibles</translation>
    </message>
    <message>
        <source>Open this customer</source>
        <translation>Ouvrir ce client</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Same phone number</source>
        <translation>Même téléphone</translation>
    </message>
    <message>
        <source>Same email</source>
        <translation>Même e‑mail</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Même nom</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>Reading what there is to do today…</source>
        <translation>Lecture de ce qu’il y a à faire aujourd’hui…</translation>
    </message>
    <message>
        <source>Arrange this screen</source>
        <translation>Agencer cet écran</translation>
    </message>
    <message>
        <source>Good morning, %1</source>
        <translation>Bonjour %1</translation>
    </message>
    <message>
        <source>Good afternoon, %1</source>
        <translation>Bon après-midi %1</translation>
    </message>
    <message>
        <source>Good evening, %1</source>
        <translation>Bonsoir %1</translation>
    </message>
    <message>
        <source>What there is to do today can&apos;t be shown.</source>
        <translation>Impossible d’afficher ce qu’il y a à faire aujourd’hui.</translation>
    </message>
    <message>
        <source>%1 in your client book</source>
        <translation>%1 dans votre registre de clients</translation>
    </message>
    <message>
        <source>1 has a date this week</source>
        <translation>1 a une date cette semaine</translation>
    </message>
    <message numerus="yes">
        <source>%1 have a date this week</source>
        <translation>
            <numerusform>%1 a une date cette semaine</numerusform>
            <numerusform>%1 ont une date cette semaine</numerusform>
        </translation>
    </message>
    <message>
        <source>What waits to be sent can&apos;t be shown.</source>
        <translation>Impossible d’afficher ce qui attend d’être envoyé.</translation>
    </message>
    <message>
        <source>%1 pending sync</source>
        <translation>%1 en attente de synchronisation</translation>
    </message>
    <message>
        <source>Everything sent</source>
        <translation>Tout est envoyé</translation>
    </message>
    <message>
        <source>Last synchronized %1</source>
        <translation>Dernière synchronisation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not synchronized yet</source>
        <translation>Pas encore synchronisé</translation>
    </message>
</context>
<context>
    <name>ZoneFields</name>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Ce qu’elle affiche</translation>
    </message>
    <message>
        <source>Picture from a file</source>
        <translation>Image depuis un fichier</translation>
    </message>
    <message>
        <source>From column</source>
        <translation>Depuis la colonne</translation>
    </message>
    <message>
        <source>From row</source>
        <translation>Depuis la ligne</translation>
    </message>
    <message>
        <source>Columns wide</source>
        <translation>Colonnes en largeur</translation>
    </message>
    <message>
        <source>Rows high</source>
        <translation>Lignes en hauteur</translation>
    </message>
    <message>
        <source>Add a zone</source>
        <translation>Ajouter une zone</translation>
    </message>
    <message>
        <source>Remove this zone</source>
        <translation>Supprimer cette zone</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Image %1</translation>
    </message>
</context>
<context>
    <name>_Card</name>
    <message>
        <source>All %1</source>
        <translation>Tous (%1)</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Moins</translation>
    </message>
    <message numerus="yes">
        <source>and %1 more: sort your client book to see them all</source>
        <translation>
            <numerusform>et %1 autre&#xa0;: triez votre registre de clients pour tout voir</numerusform>
            <numerusform>et %1 autres&#xa0;: triez votre registre de clients pour tous les voir</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_GridZone</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
</TS>

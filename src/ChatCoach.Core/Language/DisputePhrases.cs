namespace ChatCoach.Core.Language;

/// <summary>The part of <see cref="KnownPhrases"/> that asks for alerts, facts, exchanges, hours and disputes.</summary>
internal static class DisputePhrases
{
    public delegate void Adding(Intent intent, params ReadOnlySpan<string> phrases);

    public static void AddTo(Adding add)
    {
        add(Intent.Alert, "alert", "alerte", "raise an alert", "lancer une alerte", "signaler");
        add(
            Intent.AlertLink,
            "alert link",
            "alert link for the provider",
            "link for an alert",
            "link for the provider",
            "lien d alerte",
            "lien d alerte pour le prestataire",
            "lien pour une alerte",
            "lien pour le prestataire"
        );
        add(
            Intent.Facts,
            "facts",
            "faits",
            "the facts",
            "les faits",
            "list of facts",
            "liste des faits",
            "statement of facts"
        );
        add(Intent.Fact, "fact", "fait", "add a fact", "ajouter un fait", "noter un fait", "record a fact");
        add(
            Intent.Evidence,
            "evidence",
            "exhibit",
            "proof",
            "add evidence",
            "add an exhibit",
            "add proof",
            "add a file",
            "piece",
            "preuve",
            "ajouter une piece",
            "ajouter une preuve",
            "ajouter un fichier",
            "joindre une piece",
            "joindre une preuve"
        );
        add(Intent.Call, "call", "appel", "log a call", "noter un appel", "exchange", "echange", "refus", "refusal");
        add(
            Intent.Letter,
            "letter",
            "lettre",
            "mail",
            "courrier",
            "email",
            "write a letter",
            "write a mail",
            "draft a letter",
            "draft a registered letter",
            "send a letter",
            "registered letter",
            "ecrire une lettre",
            "ecrire un mail",
            "ecrire un courrier",
            "prepare une lettre",
            "prepare une lettre recommandee",
            "preparer une lettre",
            "lettre recommandee",
            "envoyer une lettre",
            "envoyer un courrier"
        );
        add(
            Intent.HostileMail,
            "hostile mail",
            "hostile email",
            "mail hostile",
            "courriel hostile",
            "email hostile",
            "threatening mail",
            "threatening email",
            "threatening letter",
            "a threatening mail",
            "i received a threatening mail",
            "i received a threatening email",
            "i received a hostile mail",
            "i got a threatening mail",
            "i got a threatening email",
            "i got a hostile mail",
            "mail menacant",
            "mail de menace",
            "mail de menaces",
            "courriel menacant",
            "courriel de menace",
            "email menacant",
            "lettre menacante",
            "lettre de menace",
            "j ai recu un mail menacant",
            "j ai recu un mail de menace",
            "j ai recu un mail hostile",
            "j ai recu un courriel menacant",
            "j ai recu un courriel hostile",
            "j ai recu un email menacant",
            "j ai recu une lettre menacante",
            "j ai recu des menaces",
            "on me menace",
            "menaces",
            "threats"
        );
        add(
            Intent.HostileMails,
            "hostile mails",
            "hostile emails",
            "threatening mails",
            "mails hostiles",
            "courriels hostiles",
            "mails menacants",
            "courriels menacants",
            "registre des mails",
            "registre des courriels",
            "mail register"
        );
        add(
            Intent.NoticeReceived,
            "formal notice received",
            "notice received",
            "i received a formal notice",
            "i got a formal notice",
            "we received a formal notice",
            "mise en demeure recue",
            "j ai recu une mise en demeure",
            "nous avons recu une mise en demeure"
        );
        add(
            Intent.Counsel,
            "counsel",
            "lawyer",
            "avocat",
            "ask counsel",
            "consult counsel",
            "consult a lawyer",
            "talk to a lawyer",
            "consulter un avocat",
            "consulter l avocat",
            "voir un avocat",
            "conseil juridique"
        );
        add(
            Intent.ProviderRecord,
            "provider record",
            "record of the provider",
            "how was the provider",
            "fiche du prestataire",
            "fiche prestataire",
            "bilan du prestataire"
        );
        add(
            Intent.Advice,
            "advice",
            "counsel advice",
            "legal advice",
            "note advice",
            "avis",
            "avis de l avocat",
            "avis juridique",
            "noter un avis",
            "l avis de l avocat"
        );
        add(
            Intent.Mediation,
            "mediation",
            "conciliation",
            "mediation notes",
            "notes of the mediation",
            "confidential entries",
            "confidential entry",
            "notes de mediation",
            "notes de la mediation",
            "entrees confidentielles",
            "entree confidentielle"
        );
        add(
            Intent.Costs,
            "reality check",
            "cost of acting",
            "what would it cost",
            "break even",
            "cout",
            "couts",
            "le cout d agir",
            "cout d agir",
            "combien ca coute",
            "combien cela coute",
            "combien ca couterait"
        );
        add(
            Intent.Hours,
            "hours",
            "billed hours",
            "hours billed",
            "note hours",
            "timesheet",
            "timesheets",
            "heures",
            "les heures",
            "heures facturees",
            "noter des heures",
            "noter les heures",
            "releve d heures"
        );
        add(
            Intent.Dossier,
            "dossier",
            "le dossier",
            "the dossier",
            "file for counsel",
            "the file for counsel",
            "dossier for counsel",
            "dossier pour l avocat",
            "dossier pour mon avocat",
            "dossier avocat",
            "prepare the dossier",
            "preparer le dossier",
            "constituer le dossier",
            "make the dossier"
        );
        add(
            Intent.Interests,
            "interests",
            "interests sheet",
            "our options",
            "interets",
            "fiche des interets",
            "nos options"
        );
        add(Intent.Dispute, "dispute", "litige", "open a dispute", "ouvrir un litige", "disputes", "litiges");
        add(Intent.Next, "next", "suivant", "etape suivante", "next step", "avancer", "continuer");
        add(Intent.Back, "back", "retour", "etape precedente", "previous step", "revenir");
    }
}

using System.Collections.Frozen;

namespace ChatCoach.Core.Language;

/// <summary>The phrases by what they ask for: lower case, without accents, apostrophes or hyphens. A table, and long.</summary>
internal static class KnownPhrases
{
    public static FrozenDictionary<string, Intent> Build()
    {
        var known = new Dictionary<string, Intent>(StringComparer.Ordinal);
        Add(
            Intent.Help,
            "help",
            "aide",
            "aidez moi",
            "help me",
            "menu",
            "commandes",
            "commands",
            "que peux tu faire",
            "que pouvez vous faire",
            "what can you do"
        );
        Add(
            Intent.Greeting,
            "bonjour",
            "bonsoir",
            "salut",
            "coucou",
            "hello",
            "hi",
            "hey",
            "good morning",
            "good afternoon",
            "good evening"
        );
        Add(Intent.Thanks, "merci", "merci beaucoup", "thanks", "thank you", "many thanks");
        Add(Intent.Example, "example", "exemple", "voir un exemple", "see an example", "show me an example");
        Add(
            Intent.NewProject,
            "new project",
            "nouveau projet",
            "create project",
            "create a project",
            "creer un projet"
        );
        Add(
            Intent.Projects,
            "projects",
            "projets",
            "my projects",
            "mes projets",
            "list projects",
            "liste des projets",
            "portfolio",
            "my portfolio",
            "portefeuille",
            "mon portefeuille"
        );
        Add(
            Intent.Status,
            "status",
            "etat",
            "statut",
            "ou en est on",
            "ou en sommes nous",
            "where do we stand",
            "where are we",
            "point de situation"
        );
        Add(Intent.Checkpoint, "checkpoint", "point", "point regulier", "faire le point", "le point", "check in");
        Add(
            Intent.Promises,
            "promises",
            "promesses",
            "promise history",
            "promised dates",
            "dates promises",
            "historique des promesses"
        );
        Add(Intent.Changes, "changes", "what changed", "changements", "ce qui a change", "versions");
        Add(
            Intent.Trend,
            "trend",
            "trends",
            "tendance",
            "tendances",
            "la tendance",
            "how is it going",
            "comment ca evolue",
            "evolution"
        );
        Add(Intent.Digest, "digest", "recapitulatif", "show the digest", "voir le recapitulatif");
        string[] here =
        [
            "follow here",
            "post here",
            "digest here",
            "post the digest here",
            "suivre ici",
            "publier ici",
            "recapitulatif ici",
            "publier le recapitulatif ici",
        ];
        Add(Intent.Follow, here);
        foreach (var alone in new[] { "team only", "equipe seule", "equipe seulement" })
        {
            Add(Intent.FollowTeam, [.. here.Select(phrase => $"{phrase} {alone}")]);
        }

        Add(
            Intent.WithdrawPictures,
            "withdraw pictures",
            "withdraw the pictures",
            "withdraw all pictures",
            "retirer les images",
            "retirer toutes les images"
        );
        Add(
            Intent.Unfollow,
            "unfollow",
            "stop posting",
            "stop posting here",
            "stop following",
            "stop the digest",
            "ne plus publier",
            "ne plus publier ici",
            "ne plus suivre",
            "arreter le recapitulatif"
        );
        Add(
            Intent.Calendar,
            "calendar",
            "calendrier",
            "agenda",
            "ics",
            "add to calendar",
            "add to my calendar",
            "ajouter au calendrier",
            "ajouter a l agenda",
            "ajouter a mon agenda",
            "mettre dans mon agenda"
        );
        Add(
            Intent.Stall,
            "stall",
            "stalled",
            "under the pile",
            "are we under the pile",
            "sous la pile",
            "sommes nous sous la pile",
            "silence"
        );
        Add(Intent.Snooze, "snooze", "later", "plus tard", "rappelle moi", "rappelez moi", "remind me", "reporter");
        Add(Intent.Skip, "skip", "passer", "passer ce point", "skip this one");
        Add(Intent.Pause, "pause", "suspendre", "mettre en pause");
        Add(Intent.Resume, "resume", "reprendre", "reprise", "unpause");
        DisputePhrases.AddTo(Add);
        Add(Intent.French, "francais", "en francais", "french");
        Add(Intent.English, "english", "anglais", "in english", "en anglais");
        Add(Intent.Cancel, "cancel", "annuler", "abandonner", "stop");
        Add(Intent.Invite, "invite", "inviter", "invitation");
        Add(Intent.Join, "join", "rejoindre", "code");
        Add(Intent.Leave, "leave", "conges", "vacances", "holiday", "away", "absent", "absence");
        Add(
            Intent.Settings,
            "settings",
            "reglages",
            "parametres",
            "change the cadence",
            "changer le rythme",
            "cadence",
            "rythme"
        );
        Add(
            Intent.WorkingWeek,
            "working hours",
            "working days",
            "my hours",
            "my days",
            "horaires",
            "mes horaires",
            "mes jours",
            "jours travailles"
        );
        Add(Intent.Journal, "journal", "verify the journal", "verifier le journal", "history", "historique");
        Add(Intent.Risks, "risks", "risques", "risk register", "registre des risques", "les risques", "risk", "risque");
        Add(Intent.NewRisk, "new risk", "nouveau risque", "add a risk", "ajouter un risque", "noter un risque");
        Add(Intent.PreMortem, "premortem", "pre mortem", "what could fail", "qu est ce qui pourrait echouer");
        Add(
            Intent.Forecast,
            "forecast",
            "prevision",
            "previsions",
            "when do we finish",
            "when will we finish",
            "on finit quand",
            "quand finit on",
            "quand finirons nous",
            "quand finissons nous"
        );
        Add(
            Intent.Plan,
            "plan",
            "le plan",
            "the plan",
            "planning",
            "stages",
            "etapes",
            "les etapes",
            "the stages",
            "etape",
            "stage",
            "sous projets",
            "sub projects"
        );
        Add(
            Intent.NewStage,
            "new stage",
            "add a stage",
            "add stage",
            "nouvelle etape",
            "ajouter une etape",
            "nouveau sous projet"
        );
        Add(
            Intent.Bookings,
            "bookings",
            "booking",
            "reservations",
            "reservation",
            "book people",
            "who is booked",
            "reserver",
            "reserver des personnes",
            "qui est reserve",
            "qui est reservee",
            "our turns",
            "nos tours"
        );
        Add(
            Intent.Gate,
            "accept the stage",
            "accept stage",
            "end of stage",
            "end of the stage",
            "gate",
            "accepter l etape",
            "accepter une etape",
            "fin d etape",
            "fin de l etape"
        );
        Add(
            Intent.ChangeProvider,
            "change provider",
            "change the provider",
            "new provider",
            "changer de prestataire",
            "nouveau prestataire"
        );
        Add(
            Intent.HandOverList,
            "hand over list",
            "handover list",
            "handover",
            "liste de remise",
            "la liste de remise",
            "remise",
            "a remettre"
        );
        Add(
            Intent.Turn,
            "turn",
            "whose turn",
            "whose turn is it",
            "who has the turn",
            "ball",
            "balle",
            "la balle",
            "a qui la balle",
            "a qui est la balle",
            "chez qui est la balle",
            "qui a la balle",
            "a qui le tour"
        );
        Add(
            Intent.Ledger,
            "ledger",
            "delay ledger",
            "delays",
            "who is late",
            "who held the turn",
            "registre des retards",
            "registre des tours",
            "registre",
            "retards",
            "les retards",
            "qui est en retard",
            "qui a eu la balle"
        );
        Add(
            Intent.HandOver,
            "hand over",
            "the turn is",
            "the turn goes",
            "the ball is",
            "their turn",
            "it s their turn",
            "our turn",
            "it s our turn",
            "my turn",
            "to the provider",
            "to the client",
            "to us",
            "to them",
            "to a third party",
            "la balle est",
            "la balle passe",
            "la balle revient",
            "passer la balle",
            "passer la main",
            "rendre la balle",
            "renvoyer la balle",
            "a nous",
            "a eux",
            "a nous de jouer",
            "a eux de jouer",
            "chez nous",
            "chez eux",
            "au prestataire",
            "chez le prestataire",
            "au client",
            "chez le client",
            "a un tiers",
            "chez un tiers"
        );
        Add(Intent.DemoClock, "demo clock");
        return known.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(Intent intent, params ReadOnlySpan<string> phrases)
        {
            foreach (var phrase in phrases)
            {
                known.Add(phrase, intent);
            }
        }
    }
}

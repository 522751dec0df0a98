using System.Globalization;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Files;
using ChatCoach.Core.Help;
using ChatCoach.Core.Journal;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>Every card and form of projects and of the help, to be drawn and checked elsewhere.</summary>
public static class ProjectSamples
{
    private static readonly DateTimeOffset Now = new(2026, 12, 3, 9, 2, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 12, 3);

    /// <summary>Five hundred characters, with a word that cannot be broken.</summary>
    private static readonly string Long =
        string.Concat(Enumerable.Repeat("Le catalogue n’était pas en préproduction *à 18 h*. ", 8))
        + new string('x', 84);

    private static readonly string LongName = Long[..80];

    public static IEnumerable<(string Name, CoachMessage Message)> Messages(Speech speech) =>
        [
            .. HelpCards(speech),
            .. NewProjectCards(speech),
            .. StatusCards(speech),
            .. Portfolios(speech),
            .. MemberCards(speech),
            .. Journals(speech),
            .. Files(speech),
        ];

    public static IEnumerable<(string Name, Form Form)> Forms(Speech speech)
    {
        var form = NewProjectForm.Of(speech, "Ana Moreau", "Europe/Paris", Today);
        yield return ("new project form", form);
        yield return ("new project form, unusual zone", NewProjectForm.Of(speech, LongName, "Europe/Warsaw", Today));
        yield return ("new project form, all empty", Returned(form, FieldValues.None, speech));
        yield return (
            "new project form, all too long",
            Returned(
                form,
                new FieldValues(form.Fields.ToDictionary(field => field.Id, _ => Long, StringComparer.Ordinal)),
                speech
            )
        );
        yield return ("completion form", CompletionForm.Of(speech, New()));
        yield return ("completion form, all known", CompletionForm.Of(speech, Site()));
        yield return ("completion form, empty returned", Returned(CompletionForm.Of(speech, Wordy()), Typed(), speech));
        foreach (var role in new[] { Role.Deputy, Role.Sponsor, Role.Contributor, Role.Provider })
        {
            yield return ($"invite form for {role}", InviteMessages.Form(speech, Site(), role));
        }

        var invite = InviteMessages.Form(speech, Wordy(), Role.Contributor);
        yield return ("invite form, returned", Returned(invite, FieldValues.None, speech));
    }

    private static IEnumerable<(string, CoachMessage)> HelpCards(Speech speech)
    {
        yield return ("welcome", WelcomeMessages.Welcome(speech, "Ana Moreau"));
        yield return ("welcome in a channel", WelcomeMessages.InChannel(speech));
        yield return ("welcome, long name", WelcomeMessages.Welcome(speech, new string('N', 200)));
        yield return ("help", HelpMessages.Help(speech));
        yield return ("example", HelpMessages.Example(speech));
        yield return ("not understood, no project", WayOnMessages.NotUnderstood(speech, null, null));
        yield return ("greeting, no project", WayOnMessages.Greeting(speech, "Ana Moreau", null, null));
        yield return ("cancelled, no project", WayOnMessages.Cancelled(speech, null, null));
        foreach (var reader in Site().Members)
        {
            yield return ($"not understood, {reader.Role}", WayOnMessages.NotUnderstood(speech, Site(), reader));
        }

        var wordy = Wordy();
        yield return ("greeting, long texts", WayOnMessages.Greeting(speech, LongName, wordy, wordy.Owner));
        yield return ("cancelled, long texts", WayOnMessages.Cancelled(speech, wordy, wordy.Owner));
    }

    private static IEnumerable<(string, CoachMessage)> NewProjectCards(Speech speech)
    {
        yield return ("project created", NewProjectMessages.Created(speech, New(), Today));
        yield return ("project created, nothing missing", NewProjectMessages.Created(speech, Site(), Today));
        yield return ("project completed", NewProjectMessages.Completed(speech, New(), Today));
        yield return ("project created, long texts", NewProjectMessages.Created(speech, Wordy(), Today));
    }

    private static IEnumerable<(string, CoachMessage)> StatusCards(Speech speech)
    {
        var site = Site();
        foreach (var reader in site.Members)
        {
            yield return ($"status for {reader.Role}", StatusMessages.Of(speech, site, reader, Now));
        }

        var wordy = Wordy();
        yield return ("status, long texts", StatusMessages.Of(speech, wordy, wordy.Owner, Now));
        yield return ("status for the provider, long texts", StatusMessages.Of(speech, wordy, wordy.Members[^1], Now));
        yield return ("status, new", StatusMessages.Of(speech, New(), New().Owner, Now));
        var waiting = WaitingForAnswer(site);
        yield return ("status, checkpoint waiting", StatusMessages.Of(speech, waiting, site.Owner, Now));
        var paused = Paused(site) with { Disputes = [], Alerts = [] };
        yield return ("status, paused", StatusMessages.Of(speech, paused, site.Owner, Now));
        var done = site with { Stages = [.. site.Stages.Select(stage => stage with { AcceptedOn = Today })] };
        yield return ("status, all accepted", StatusMessages.Of(speech, done, site.Owner, Now));
        yield return ("status, no stages", StatusMessages.Of(speech, site with { Stages = [] }, site.Owner, Now));
    }

    private static IEnumerable<(string, CoachMessage)> Portfolios(Speech speech)
    {
        var site = Site();
        yield return ("portfolio, empty", PortfolioMessages.Page(speech, [], Now));
        yield return (
            "portfolio",
            PortfolioMessages.Page(
                speech,
                [
                    (Paused(site), site.Owner),
                    (New(), New().Owner),
                    (WaitingForAnswer(site), site.Owner),
                    (site, site.Members[^1]),
                ],
                Now
            )
        );
        yield return (
            "portfolio, a full page of long texts",
            PortfolioMessages.Page(
                speech,
                [.. Enumerable.Repeat((Wordy(), Wordy().Owner), 25)],
                Now,
                new PortfolioReading(new string('b', 300), new string('c', 300)),
                1,
                speech["portfolio.choose"]
            )
        );
    }

    private static IEnumerable<(string, CoachMessage)> MemberCards(Speech speech)
    {
        var site = Site();
        yield return ("invite, who", InviteMessages.Choose(speech, New(), 14));
        yield return ("invite, long texts", InviteMessages.Choose(speech, Wordy(), 14));
        var full = Wordy() with { Members = [.. Enumerable.Repeat(Wordy().Members, 6).SelectMany(members => members)] };
        yield return ("invite, many members", InviteMessages.Choose(speech, full, 14));
        foreach (var member in site.Members.Where(member => member.Role is not Role.Owner))
        {
            var invited = member with { InviteHash = "hash", InviteExpires = Now.AddDays(14) };
            yield return ($"code for {member.Role}", InviteMessages.Code(speech, site, invited, "K7MQ2-RTW9X-HC4VP"));
            yield return ($"code shown before for {member.Role}", InviteMessages.Code(speech, site, invited, null));
            yield return ($"welcome of {member.Role}", JoinMessages.Welcome(speech, site, member));
            yield return ($"owner told of {member.Role}", JoinMessages.Told(speech, site, member));
        }

        var wordy = Wordy();
        yield return ("welcome, long texts", JoinMessages.Welcome(speech, wordy, wordy.Members[^1]));
        yield return ("owner told, long texts", JoinMessages.Told(speech, wordy, wordy.Members[^1]));
    }

    private static IEnumerable<(string, CoachMessage)> Files(Speech speech)
    {
        const string Address = "https://coach.example.com/files/d0";
        yield return (
            "file ready",
            FileMessages.Ready(speech, Site(), "Liste de remise", [("docx", Address), ("md", Address)])
        );
        yield return ("file ready, long", FileMessages.Ready(speech, Wordy(), Long, [("ics", Address)]));
    }

    private static IEnumerable<(string, CoachMessage)> Journals(Speech speech)
    {
        var site = Site();
        yield return ("journal", JournalMessages.Of(speech, site, site.Owner, 23, null, Rows()));
        yield return ("journal, broken", JournalMessages.Of(speech, site, site.Owner, 23, 12, Rows()));
        yield return ("journal for a contributor", JournalMessages.Of(speech, site, site.Members[2], 23, null, Rows()));
    }

    private static IEnumerable<JournalRow> Rows()
    {
        var kinds = new[] { "project.created", "checkpoint.answered", "alert.raised", "dispute.opened", "new.kind" };
        var rows = kinds
            .Select(kind => new JournalEntry(
                kind,
                Now,
                Today,
                kind[0] == 'p' ? Key("Ana").ToString() : "coach",
                null,
                new Dictionary<string, string>(StringComparer.Ordinal)
            ))
            .Select((entry, index) => JournalChain.Seal(entry, index + 1, "", "salt"))
            .ToList();
        return [.. rows, JournalChain.Erase(rows[0])];
    }

    private static Form Returned(Form form, FieldValues values, Speech speech) =>
        FormCheck.Returned(form, values, FormCheck.Problems(form, values, speech), speech);

    private static FieldValues Typed() =>
        new(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [NewProjectForm.Deputy] = Long,
                ["project.stage1"] = Long,
                ["project.due1"] = "bientôt",
            }
        );

    private static Project WaitingForAnswer(Project project) =>
        project with
        {
            Schedule = project.Schedule with { Pending = new PendingCheckpoint(Today, Now, Key("Ana")) },
        };

    private static Project Paused(Project project) =>
        project with
        {
            Schedule = project.Schedule with { NextPrompt = null, PausedUntil = new DateOnly(2027, 1, 4) },
        };

    /// <summary>Just created, with a deputy who was named.</summary>
    private static Project New() =>
        new()
        {
            Id = "abcdefghijklmnop",
            Name = "Site e-commerce",
            Provider = "Agence Lumen",
            Start = new DateOnly(2026, 12, 3),
            End = new DateOnly(2027, 6, 25),
            Stages = [new Stage("s1", "Cadrage", new DateOnly(2026, 12, 18)) { Deliverable = "cahier des charges" }],
            Members =
            [
                new Member(Role.Owner, "Ana Moreau") { Person = Key("Ana") },
                new Member(Role.Deputy, "Marc Dubois"),
            ],
            Schedule = new CheckpointSchedule
            {
                Cadence = new Cadence("0 30 9 ? * THU", "Europe/Paris", 1, new DateOnly(2026, 12, 10)),
                NextPrompt = new DateTimeOffset(2026, 12, 10, 8, 30, 0, TimeSpan.Zero),
                NextOccurrence = new DateOnly(2026, 12, 10),
            },
            Turn = new StageTurn(Side.Provider, Today),
        };

    /// <summary>On its third stage, with everything that a status can tell.</summary>
    private static Project Site() =>
        New() with
        {
            Amount = 48_000m,
            Start = new DateOnly(2026, 9, 7),
            Health = Health.AtRisk,
            Turn = new StageTurn(Side.Provider, new DateOnly(2026, 11, 24)),
            Stages =
            [
                new Stage("s1", "Cadrage", new DateOnly(2026, 9, 25)) { AcceptedOn = new DateOnly(2026, 10, 2) },
                new Stage("s2", "Maquettes", new DateOnly(2026, 10, 30)) { AcceptedOn = new DateOnly(2026, 11, 6) },
                new Stage("s3", "Catalogue et paiement", new DateOnly(2026, 11, 27))
                {
                    Deliverable = "catalogue en préproduction",
                    PromisedFor = new DateOnly(2026, 12, 11),
                },
                new Stage("s4", "Mise en ligne", new DateOnly(2027, 2, 26)),
            ],
            Members =
            [
                Joined(Role.Owner, "Ana Moreau"),
                Joined(Role.Deputy, "Marc Dubois"),
                Joined(Role.Contributor, "Nadia Benali"),
                Joined(Role.Sponsor, "Hélène Roy"),
                Joined(Role.Provider, "Paul Lambert"),
            ],
            Alerts = [new Alert("a1", "La banque demande trois jours.", Now, "Paul Lambert", true)],
            Disputes = [new DisputeLine("d1", "Catalogue : date et contenu", 4, Today)],
            LastAnswers = new CheckpointAnswers
            {
                Occurrence = new DateOnly(2026, 11, 26),
                Health = Health.AtRisk,
                Turn = Side.Provider,
                Next = "Notre recette du catalogue",
                NextDate = new DateOnly(2026, 12, 17),
                PromiseMoves = 2,
            },
        };

    /// <summary>Everything as long as it may be, and as many as there may be.</summary>
    private static Project Wordy() =>
        Site() with
        {
            Name = LongName,
            Provider = LongName,
            Amount = null,
            Health = Health.OffTrack,
            Turn = new StageTurn(Side.ThirdParty, new DateOnly(2026, 11, 24)),
            Stages =
            [
                .. Enumerable
                    .Range(1, 40)
                    .Select(number => new Stage(
                        "s" + number.ToString(CultureInfo.InvariantCulture),
                        LongName,
                        new DateOnly(2026, 9, 25).AddDays(number)
                    )
                    {
                        Deliverable = Long,
                        AcceptedOn = number < 20 ? new DateOnly(2026, 10, 2) : null,
                    }),
            ],
            Members =
            [
                Joined(Role.Owner, LongName),
                new Member(Role.Deputy, LongName),
                new Member(Role.Contributor, LongName) { InviteHash = "hash", InviteExpires = Now.AddDays(3) },
                Joined(Role.Counsel, LongName),
                Joined(Role.Provider, LongName),
            ],
            Alerts = [.. Enumerable.Range(1, 12).Select(n => new Alert($"a{n}", Long, Now, LongName, true))],
            Disputes = [new DisputeLine("d1", Long, 4, Today)],
            Schedule = Site().Schedule with
            {
                Missed = 3,
                Cadence = Site().Schedule.Cadence with { TimeZone = "America/New_York" },
            },
            LastAnswers = Site().LastAnswers! with { Next = Long, Worry = Long },
        };

    private static Member Joined(Role role, string name) => new(role, name) { Person = Key(name.Split(' ')[0]) };

    private static PersonKey Key(string name) => new("msteams", "tenant-1", "user-" + name);
}

using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Mediations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Mails;

/// <summary>What there is to note of a hostile mail, and who stands beside the owner then.</summary>
public static class MailForms
{
    public const string Reader = "mail.reader";
    public const string Speaker = "mail.speaker";
    public const string Nobody = "none";

    private const string Kind = "mail.kind";
    private const string From = "mail.from";
    private const string On = "mail.on";
    private const string Demand = "mail.demand";
    private const string Deadline = "mail.deadline";
    private const string Text = "mail.text";
    private const string Keep = "mail.keep";

    /// <param name="known">How many mails there were when it was opened: one sent twice is told by it.</param>
    /// <param name="confidential">The same of confidential entries, where a mediation may be meant.</param>
    public static Form Ask(
        Speech speech,
        Project project,
        DateOnly today,
        MailKind kind,
        int known,
        int confidential = 0
    ) =>
        new(
            speech["mail.formTitle"],
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                FieldRow.Of(
                    new ChoiceField(
                        Kind,
                        speech[Kind],
                        [
                            .. Enum.GetValues<MailKind>()
                                .Select(one => new Choice(WordOf(one), speech["mail.kind." + WordOf(one)])),
                        ]
                    )
                    {
                        Value = WordOf(kind),
                        Required = speech["mail.kindAsk"],
                    },
                    new DateField(On, speech[On]) { Day = today, Required = speech["mail.onAsk"] }
                ),
                FieldRow.Of(
                    new TextField(From, speech[From])
                    {
                        Value = ProjectWords.Cut(project.ContactAt(project.TalkingTo)?.Name ?? project.TalkingTo, 120),
                        MaxLength = 120,
                        Required = speech["mail.fromAsk"],
                    }
                ),
                FieldRow.Of(
                    new TextField(Demand, speech[Demand])
                    {
                        MaxLength = 300,
                        Placeholder = speech["mail.demandHint"],
                        Weight = 2,
                    },
                    new DateField(Deadline, speech[Deadline])
                ),
                FieldRow.Of(
                    new TextField(Text, speech[Text])
                    {
                        Multiline = true,
                        MaxLength = 10_000,
                        Placeholder = speech["mail.textHint"],
                    }
                ),
                FieldRow.Of(new ToggleField(Keep, speech[Keep]) { Value = "false" }),
                .. MediationQuestion.Of(speech, project.OpenDispute is { MayTellOfMediation: true }),
            ],
            Button
                .Press(speech["mail.save"], new ActionCall(Verbs.MailLog, project.Id, null, known, confidential))
                .AsPrimary()
        )
        {
            Intro = speech["mail.intro"],
            Date = speech.Day(today),
            Footer = speech["mail.formFooter"],
            FooterPractice = Bands.Practice(speech, "5-4"),
        };

    public static (ReceivedMail? Mail, Form? Returned) Read(
        Form form,
        FieldValues values,
        Speech speech,
        DateOnly today
    )
    {
        var problems = FormCheck.Problems(form, values, speech);
        var on = values.Date(On);
        if (on > today)
        {
            problems[On] = speech.Say("mail.future", speech.LongDay(on.Value));
        }

        if (values.Date(Deadline) is { } deadline)
        {
            if (deadline < on)
            {
                problems[Deadline] = speech.Say("mail.deadlineBefore", speech.LongDay(deadline));
            }
            else if (values.IsEmpty(Demand))
            {
                problems.TryAdd(Demand, speech.Say("mail.demandAsk", speech.Day(deadline)));
            }
        }

        return problems.Count > 0
            ? (null, FormCheck.Returned(form, values, problems, speech))
            : (
                new ReceivedMail(
                    "",
                    Enum.Parse<MailKind>(values.Text(Kind), ignoreCase: true),
                    values.Text(From),
                    on!.Value
                )
                {
                    Demand = values.IsEmpty(Demand) ? null : values.Text(Demand),
                    Deadline = values.Date(Deadline),
                }.With(values.Text(Text).ReplaceLineEndings("\n"), values.IsOn(Keep)),
                null
            );
    }

    /// <summary>A mail of the mediation: what it asks, then its text, in as many entries as it is long.</summary>
    public static IReadOnlyList<MediationEntry> Confidential(ReceivedMail mail, FieldValues values) =>
        [
            .. string.Join('\n', new[] { mail.Demand, values.Text(Text).ReplaceLineEndings("\n") }.OfType<string>())
                .Trim()
                .Chunk(MediationEntry.LongestText)
                .DefaultIfEmpty([])
                .Select(part => new MediationEntry(
                    0,
                    mail.On,
                    MediationKind.Said,
                    part.Length > 0 ? new string(part) : mail.From
                )
                {
                    Who = mail.From,
                }),
        ];

    /// <summary>A second reader and a spokesperson, both of the client's people and neither of them who asks.</summary>
    public static Form People(Speech speech, Project project, MailLine line, ReceivedMail mail, Member me)
    {
        List<Choice> choices =
        [
            new Choice(Nobody, speech["mail.nobodyYet"]),
            .. Others(project, me)
                .Select(one => new Choice(
                    one.Index.ToString(CultureInfo.InvariantCulture),
                    ProjectWords.Cut(one.Item.Name, 60)
                )),
        ];
        return new Form(
            speech["mail.peopleTitle"],
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                .. choices.Count == 1 ? [new FormText(new TextBlock(speech["mail.alone"]))] : Array.Empty<FormPart>(),
                FieldRow.Of(Pick(Reader, mail.Reader), Pick(Speaker, mail.Speaker)),
            ],
            Button.Press(speech["mail.peopleSave"], MailMessages.Call(Verbs.MailPeople, project, line)).AsPrimary()
        )
        {
            Intro = speech["mail.peopleIntro"],
            Footer = speech["mail.peopleFooter"],
            FooterPractice = Bands.Practice(speech, "5-4"),
        };

        ChoiceField Pick(string id, string? name) =>
            new(id, speech[id], choices)
            {
                Value =
                    Others(project, me)
                        .Where(one => one.Item.Name == name)
                        .Select(one => one.Index.ToString(CultureInfo.InvariantCulture))
                        .FirstOrDefault()
                    ?? Nobody,
                Required = speech["mail.peopleAsk"],
            };
    }

    /// <returns>The member who was chosen; null for nobody.</returns>
    public static Member? Chosen(FieldValues values, string field, Project project, Member me) =>
        Others(project, me)
            .Where(one => one.Index.ToString(CultureInfo.InvariantCulture) == values.Text(field))
            .Select(one => one.Item)
            .FirstOrDefault();

    public static string WordOf(MailKind kind) => kind.ToString().ToLowerInvariant();

    private static IEnumerable<(int Index, Member Item)> Others(Project project, Member me) =>
        project
            .Members.Index()
            .Where(one =>
                Access.Allows(one.Item.Role, Permission.SeeTeam) && (one.Item.Role, one.Item.Name) != (me.Role, me.Name)
            );
}

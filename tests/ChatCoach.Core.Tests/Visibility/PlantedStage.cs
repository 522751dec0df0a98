using System.Text.RegularExpressions;
using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Mails;
using ChatCoach.Core.Mediations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Outgoing;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Risks;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Visibility;

/// <summary>
/// A project that holds everything it can, with somebody of each role, and a note of which of its words reached whom: in
/// an answer, a message of the outbox, a channel, a file or a picture.
/// </summary>
internal sealed partial class PlantedStage : IFileLinks, IPictureLinks, IPageLinks
{
    public const string Site = "p1";

    /// <summary>Everybody in a shared channel reads what is posted there.</summary>
    public const string Channel = "Channel";

    public static readonly IReadOnlyList<string> People =
    [
        "Ana",
        "Marc",
        "Nadia",
        "Helene",
        "Paul",
        "Luc",
        "Ines",
        "Zoe",
    ];

    private readonly Planter _planter;
    private readonly Dictionary<(string Reader, string Path), string> _shown = [];
    private readonly HashSet<string> _typed = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<FileRequest> _files = [];
    private Cast _cast = null!;
    private EveryHandler _every = null!;
    private Routes _routes = null!;
    private bool _isChanged = true;
    private string _doing = "";
    private int _deliveries;

    /// <summary>Which word reached whom, and by what first.</summary>
    public IReadOnlyDictionary<(string Reader, string Path), string> Shown => _shown;

    public Planter Planter => _planter;

    /// <summary>The cards that came to people by the outbox since they were last taken.</summary>
    public Queue<CoachMessage> Told { get; } = [];

    /// <summary>The commands that this folder of Core answers; null for all.</summary>
    public IEnumerable<Intent> IntentsOf(IReadOnlyList<string>? folders) =>
        _routes.Intents.Where(intent => IsOf(folders, _routes.Find(intent)));

    public bool IsOf(IReadOnlyList<string>? folders, ActionCall call) => IsOf(folders, _routes.Find(call.Verb));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private PlantedStage(DisputeStep step) => _planter = new(PlantedValues.Fixed(step));

    public static async Task<PlantedStage> OpenAsync(DisputeStep step)
    {
        var stage = new PlantedStage(step);
        stage._project = stage._planter.Plant(ProjectJson.Default.Project, "project");
        stage._rows =
        [
            stage.RowOf(Checkpoint.Row, "2026-12-03"),
            stage.RowOf(PreMortem.Row, "1"),
            stage.RowOf(DisputeRow.Type, "d1"),
            stage.RowOf(AdviceEntry.Row, AdviceEntry.IdOf(1)),
            stage.RowOf(MediationEntry.Row, MediationEntry.IdOf("d1", 1)),
            stage.RowOf(SharedCall.Row, "c1"),
            stage.RowOf(SharedNote.Row, "n1"),
            stage.RowOf(OutgoingText.Row, "o1"),
            stage.RowOf(ReceivedMail.Row, "m1"),
            stage.RowOf(TurnPage.Row, "0001"),
        ];
        await stage.BuildAsync();
        return stage;
    }

    private Project _project = null!;
    private IReadOnlyList<RowChange> _rows = [];

    /// <summary>A typed command, as its handler gets it.</summary>
    public async Task<Reply> SaysAsync(string who, Intent intent)
    {
        await ReadyAsync($"{who} says {intent}");
        var person = (await _cast.People.FindAsync(Cast.Key(who), Token))!;
        var turn = new Turn(
            new Incoming($"visible-{++_deliveries}", person.Key, who, person.Private!, new Said("x")),
            person,
            new Speech("fr-FR", "Europe/Paris"),
            _cast.Clock.GetUtcNow()
        )
        {
            Phrase = new Phrase(intent, ""),
        };
        return await NoteAsync(who, await _routes.Find(intent)!(turn, Token));
    }

    public async Task<Reply> SendsAsync(string who, IncomingInput input)
    {
        await ReadyAsync($"{who} {input}");
        // Who types a word of a form that was filled for another knows it already, and may be shown it again.
        _typed.UnionWith(
            input is Submitted { Fields.All.Values: var values }
                ? values.SelectMany(value => Planted().Matches(value)).Select(match => match.Value)
                : []
        );
        return await NoteAsync(who, await _cast.Send(who, input, $"visible-{++_deliveries}"));
    }

    /// <summary>Lives on, with nobody answering anything.</summary>
    public async Task WaitsAsync(TimeSpan time)
    {
        _isChanged = true;
        await ReadyAsync("time passes");
        await _cast.Waits(time);
        await NoteOutboxAsync();
        _isChanged = true;
    }

    string? IFileLinks.LinkTo(FileRequest request)
    {
        _files.Add(request);
        return "https://coach.example.com/files/f";
    }

    string? IPageLinks.LinkTo(PageKey key) => "https://coach.example.com/page";

    string? IPictureLinks.LinkTo(Project project, Member reader, Picture picture)
    {
        Note(reader.Name, AllText.Of(picture));
        return "https://coach.example.com/files/p";
    }

    private static bool IsOf(IReadOnlyList<string>? folders, TurnHandler? handler) =>
        folders is null
        || folders.Any(folder =>
            handler?.Target?.GetType().FullName!.Contains($".{folder}.", StringComparison.Ordinal) is true
        );

    private RowChange RowOf<T>(RowType<T> type, string id)
        where T : class =>
        new(
            type.Name,
            id,
            System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(_planter.Plant(type.Json, type.Name), type.Json),
            null
        );

    private async Task ReadyAsync(string doing)
    {
        _doing = doing;
        _typed.Clear();
        if (_isChanged)
        {
            await BuildAsync();
        }

        foreach (var who in People)
        {
            await _cast.People.SaveAsync(
                new Person(Cast.Key(who), who)
                {
                    Locale = "fr-FR",
                    TimeZone = "Europe/Paris",
                    CurrentProject = Site,
                    Private = new ConversationAddress("msteams", "https://smba.test/", "tenant-1", "a:" + who, true),
                },
                Token
            );
        }
    }

    private async Task BuildAsync()
    {
        _cast = new Cast(new DateTimeOffset(2026, 12, 7, 9, 0, 0, TimeSpan.Zero));
        _every = new EveryHandler(
            _cast.Desk,
            _cast.Projects,
            _cast.People,
            _cast.Options,
            _cast.Clock,
            new WallClock(),
            new Core.Forecasts.ForecastOutlook(_cast.Options),
            new KnownReaders(),
            this
        );
        _cast.With([.. _every.Chat]).WithAgenda([.. _every.Agenda.Where(one => one is not IChatHandler)]);
        _routes = new Routes();
        foreach (var handler in _every.Chat)
        {
            handler.Register(_routes);
        }

        await _cast.Projects.CommitAsync(
            new ProjectCommit
            {
                After = _project,
                Rows = _rows,
                Entries =
                [
                    new Journal.JournalEntry(
                        "project.created",
                        _cast.Clock.GetUtcNow(),
                        new DateOnly(2026, 12, 7),
                        "test",
                        null,
                        new Dictionary<string, string>(StringComparer.Ordinal)
                    ),
                ],
            },
            Token
        );
        _isChanged = false;
        _cast.Projects.BeforeNextCommit = () =>
        {
            _isChanged = true;
            return Task.CompletedTask;
        };
    }

    private async Task<Reply> NoteAsync(string who, Reply reply)
    {
        Note(who, AllText.Of(reply));
        await NoteOutboxAsync();
        foreach (var request in _files.DistinctBy(one => (one.Kind, one.Subject, one.Reader)))
        {
            var project = (await _cast.Projects.FindAsync(Site, Token))!.Project;
            var reader = project.MemberOf(request.Reader)!;
            var maker = _every.Makers.First(one => one.Kind == request.Kind);
            var subject = new FileSubject(
                project.SeenBy(reader),
                reader,
                new Speech(request.Locale, request.TimeZone),
                request.Subject,
                _cast.Clock.GetUtcNow()
            );
            Note(reader.Name, AllText.Of(await maker.MakeAsync(subject, Token)));
        }

        _files.Clear();
        return reply;
    }

    private Task NoteOutboxAsync()
    {
        foreach (var message in _cast.Projects.Sent)
        {
            var reader = message.Where is null ? message.To.User["user-".Length..] : Channel;
            Note(reader, AllText.Of(message.Message));
            Told.Enqueue(message.Message);
        }

        _cast.Projects.Sent.Clear();
        return Task.CompletedTask;
    }

    private void Note(string reader, IEnumerable<string> texts)
    {
        foreach (var match in texts.SelectMany(text => Planted().Matches(text)))
        {
            if (!_typed.Contains(match.Value) && _planter.Paths.TryGetValue(match.Value, out var path))
            {
                _shown.TryAdd((reader, path), _doing);
            }
        }
    }

    [GeneratedRegex("zq[a-z]{3}qz", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Planted();
}

using System.Text.Json;
using System.Text.RegularExpressions;
using ChatCoach.BlockCheck;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Host.SlackEdge;
using ChatCoach.Host.Tests.Cards;
using ChatCoach.Slack.BlockKit;
using ActionsBlock = ChatCoach.Core.Messages.ActionsBlock;

namespace ChatCoach.Host.Tests.SlackEdge;

/// <summary>Every sample message and form of every feature, in both languages, as Slack gets it.</summary>
public sealed partial class SampleSurfacesTests
{
    private static readonly SlackOrigin Origin = new("D0123456789", "1780000000.000100", Home: true);

    private static readonly ActionCall List = new(Verbs.ProjectList);
    private static readonly SlackPages OnePage = new(new Speech("fr-FR", "Europe/Paris"), List, 0, []);

    internal static IReadOnlyList<DrawnSurface> All() =>
        [.. DrawnSamples.Messages.SelectMany(Drawn), .. DrawnSamples.Forms.SelectMany(Drawn), .. OwnSurfaces.All()];

    [Fact]
    public async Task Messages_modals_and_homes_of_all_features_are_of_Slacks_types_and_within_its_limits()
    {
        var surfaces = All();
        Assert.NotEmpty(surfaces);

        var problems = await BlockChecker.CheckAsync(surfaces, TestContext.Current.CancellationToken);

        Assert.Empty(problems);
    }

    [Fact]
    public void Every_word_of_a_message_is_shown_somewhere() =>
        Assert.Empty(
            DrawnSamples
                .Messages.Select(sample =>
                {
                    var shown = ShownIn(SlackMessages.Render(sample.Message with { Refresh = null }));
                    return (
                        sample.Name,
                        Missing: TextsOf(sample.Message)
                            .Where(text => !shown.Contains(Bare(text), StringComparison.Ordinal))
                    );
                })
                .SelectMany(sample => sample.Missing.Select(text => $"{sample.Name}: {text}"))
        );

    [Fact]
    public void Titles_and_buttons_of_forms_are_whole() =>
        Assert.Empty(
            DrawnSamples
                .Forms.SelectMany(sample => new[] { sample.Form.Title, sample.Form.Submit.Title })
                .Where(text => text.Length > BlockLimits.ViewTitle)
                .Distinct()
        );

    /// <summary>
    /// By construction: what a form repeats has a most (twelve terms of an agreement, six causes of a page, three early
    /// signs), and everything that can be many is one list. Here with a sentence under every field, and two pieces of
    /// each long text.
    /// </summary>
    [Fact]
    public void Every_form_is_one_modal_even_where_each_of_its_fields_needs_another_look()
    {
        var largest = DrawnSamples
            .Forms.Select(sample =>
                (
                    sample.Name,
                    SlackForms
                        .Render(
                            sample.Form.WithErrors(
                                new string('é', 500),
                                sample
                                    .Form.Fields.DistinctBy(field => field.Id)
                                    .ToDictionary(field => field.Id, _ => new string('é', 400), StringComparer.Ordinal)
                            ),
                            new Speech("fr-FR", "Europe/Paris"),
                            Origin,
                            new PressValue { Call = List }
                        )
                        .Blocks.Count
                )
            )
            .MaxBy(form => form.Count);

        // An agreement of twelve terms: three fields each, and what stands around them.
        Assert.StartsWith("FullestSamples terms", largest.Name, StringComparison.Ordinal);
        Assert.InRange(largest.Count, 72, BlockLimits.ViewBlocks - 10);
    }

    /// <summary>Its reader can see and change it: ids and words of the code, and nothing that someone wrote.</summary>
    [Fact]
    public void What_a_modal_carries_is_ids_alone()
    {
        var carried = DrawnSamples
            .Forms.Select(sample =>
                SlackForms
                    .Render(sample.Form, new Speech("fr-FR", "Europe/Paris"), Origin with { Seal = "c2VhbA" })
                    .PrivateMetadata!
            )
            .Distinct()
            .ToList();

        Assert.NotEmpty(carried);
        Assert.DoesNotContain(
            carried.SelectMany(data => Leaves(JsonElement.Parse(data))),
            leaf => !Carried.Contains(leaf.Name) || !Id().IsMatch(leaf.Value)
        );
    }

    private static IEnumerable<(string Name, string Value)> Leaves(JsonElement data) =>
        data.EnumerateObject()
            .SelectMany(property =>
                property.Value.ValueKind == JsonValueKind.Object
                    ? Leaves(property.Value)
                    : [(property.Name, property.Value.ToString())]
            );

    private static readonly string[] Carried =
    [
        "verb",
        "project",
        "subject",
        "step",
        "version",
        "choice",
        "channel",
        "ts",
        "home",
        "seal",
    ];

    [GeneratedRegex("^[A-Za-z0-9_.:|,-]{1,80}$", RegexOptions.NonBacktracking)]
    private static partial Regex Id();

    [Fact]
    public void No_message_needs_more_than_one() =>
        Assert.Empty(
            DrawnSamples
                .Messages.Where(sample => SlackMessages.Render(sample.Message).Count > 1)
                .Select(sample => sample.Name)
        );

    [Fact]
    public void A_message_that_is_too_long_goes_on_in_the_next()
    {
        var long_ = new CoachMessage(
            "Un long journal.",
            new Band("Site", "Vous seul"),
            [.. Enumerable.Range(1, 120).Select(number => new TextBlock($"Ligne {number}."))]
        );

        var pages = SlackMessages.Render(long_);

        Assert.Equal(3, pages.Count);
        Assert.All(pages, page => Assert.InRange(page.Blocks.Count, 1, BlockLimits.MessageBlocks));
        var shown = ShownIn(pages);
        Assert.All(
            Enumerable.Range(1, 120),
            number => Assert.Contains($"Ligne{number}.", shown, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_is_hidden_is_shown_once_its_button_is_pressed_and_everything_where_no_button_can_ask()
    {
        var message = new CoachMessage(
            "État.",
            new Band("Site", "Vous seul"),
            [new ActionsBlock([Button.Toggle("Détails", "d1")]), new DetailsBlock("d1", [new TextBlock("Le détail.")])]
        )
        {
            Refresh = new ActionCall(Verbs.ProjectOpen, "p1"),
        };

        Assert.DoesNotContain("Ledétail.", ShownIn(SlackMessages.Render(message)), StringComparison.Ordinal);
        Assert.Contains("Ledétail.", ShownIn(SlackMessages.Render(message, open: [0])), StringComparison.Ordinal);
        Assert.Contains(
            "Ledétail.",
            ShownIn(SlackMessages.Render(message with { Refresh = null })),
            StringComparison.Ordinal
        );
    }

    private static IEnumerable<DrawnSurface> Drawn((string Name, CoachMessage Message) sample)
    {
        var (name, message) = sample;
        foreach (var page in SlackMessages.Render(message, "Quelqu’un a été plus rapide.", [0, 1]))
        {
            yield return new DrawnSurface(name, Surface.Message, BlockKitJson.Write(page));
        }

        yield return new DrawnSurface(
            $"{name}, at home",
            Surface.Home,
            BlockKitJson.Write(SlackMessages.Home(message, null, Button.Press("Tous", List), OnePage).View)
        );
        yield return new DrawnSurface(
            $"{name}, in a modal",
            Surface.Modal,
            BlockKitJson.Write(SlackMessages.Modal(message, null, "Fermer", new ModalData(), OnePage))
        );
    }

    private static IEnumerable<DrawnSurface> Drawn((string Name, Form Form) sample)
    {
        var speech = new Speech("fr-FR", "Europe/Paris");
        yield return new DrawnSurface(
            sample.Name,
            Surface.Modal,
            BlockKitJson.Write(SlackForms.Render(sample.Form, speech, Origin))
        );
        yield return new DrawnSurface(
            $"{sample.Name}, with a draft",
            Surface.Modal,
            BlockKitJson.Write(
                SlackForms.Render(sample.Form, speech, Origin, new PressValue { Call = List }, isFresh: true)
            )
        );
        yield return new DrawnSurface(
            $"{sample.Name}, offered",
            Surface.Message,
            BlockKitJson.Write(SlackMessages.Offer(sample.Form, new string('é', 5_000), speech))
        );
    }

    /// <summary>All texts of the pages, without marks, escapes and the breaks that lines get in a table.</summary>
    private static string ShownIn(IEnumerable<SlackMessage> pages)
    {
        var texts = new List<string>();
        foreach (var page in pages)
        {
            using var json = JsonDocument.Parse(BlockKitJson.Write(page));
            Collect(json.RootElement.GetProperty("blocks"), texts);
        }

        return Bare(string.Concat(texts));
    }

    private static void Collect(JsonElement element, List<string> texts)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in element.EnumerateArray())
            {
                Collect(one, texts);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                if (property.Value.ValueKind != JsonValueKind.String)
                {
                    Collect(property.Value, texts);
                }
                else if (property.Name is "text" or "alt_text")
                {
                    texts.Add(property.Value.GetString()!);
                }
            }
        }
    }

    private static string Bare(string text) =>
        string.Concat(
            text.Replace("&amp;", "&", StringComparison.Ordinal)
                .Replace("&lt;", "<", StringComparison.Ordinal)
                .Replace("&gt;", ">", StringComparison.Ordinal)
                .Where(letter => !char.IsWhiteSpace(letter) && letter != '*')
        );

    private static IEnumerable<string> TextsOf(CoachMessage message) => message.Blocks.SelectMany(TextsOf);

    private static IEnumerable<string> TextsOf(Block block) =>
        block switch
        {
            TitleBlock title => [title.Text, title.Date ?? ""],
            StatusBlock status => [status.Word, status.Rest ?? ""],
            TextBlock text => [text.Text],
            BulletsBlock bullets => bullets.Items.SelectMany(item => new[] { item.Strong, item.Rest }),
            FactsBlock facts => facts.Facts.SelectMany(fact => new[] { fact.Title, fact.Value }),
            ProgressBlock progress => progress.Lines.SelectMany(line => new[] { line.Text, line.Right ?? "" }),
            RemarksBlock remarks => remarks.Remarks.Select(remark => remark.Text).Append(remarks.Heading),
            BoxBlock box => [box.Heading, box.Text],
            TilesBlock tiles => tiles.Tiles.SelectMany(tile => new[] { tile.Label, tile.Value, tile.Note ?? "" }),
            EntriesBlock entries => entries.Entries.SelectMany(entry =>
                new[] { entry.Strong, entry.Quiet, entry.Word, entry.Line }
            ),
            PictureBlock picture => [picture.Alternative],
            ActionsBlock actions => actions
                .Buttons.Where(button => button.Kind != ButtonKind.Toggle)
                .Select(button => button.Title),
            DetailsBlock details => details.Blocks.SelectMany(TextsOf),
            FooterBlock footer => [footer.Text],
            _ => [],
        };
}

using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Alerts;

/// <summary>What becomes of an alert with time: who is told, once, and in their working hours. It is Monday 7 December.</summary>
public sealed class AlertAgeingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_a_sponsor_who_has_joined_owner_and_deputy_hear_that_it_still_waits(bool named)
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.AltersProjectAsync(project =>
            project with
            {
                Members =
                [
                    .. project
                        .Members.Where(member => named || member.Role != Role.Sponsor)
                        .Select(member => member.Role == Role.Sponsor ? member with { Person = null } : member),
                ],
            }
        );
        await RaisesAsync(stage, "Paul");

        await stage.Cast.Waits(TimeSpan.FromDays(60));

        var last = stage.Cast.Timeline.TakeLast(2).ToList();
        Assert.Equal(
            [Cast.Key("Ana"), Cast.Key("Marc")],
            last.Select(sent => sent.Message.To).OrderBy(key => key.User)
        );
        Assert.All(
            last,
            sent =>
            {
                Assert.StartsWith(
                    "Cette alerte attend toujours, et personne au parrainage n’a rejoint ce projet.",
                    sent.Message.Message.Blocks.OfType<TextBlock>().First().Text,
                    StringComparison.Ordinal
                );
                Assert.Equal(Verbs.AlertPlan, sent.Message.Message.Primary().Call!.Verb);
            }
        );
        Assert.Equal(2, stage.Cast.Timeline.Count(sent => sent.Message.To == Cast.Key("Ana")));
        Assert.Equal(
            ["alert.raised", "alert.aged", "alert.waits"],
            (await stage.JournalAsync())
                .Select(entry => entry.Kind)
                .Where(kind => kind.StartsWith("alert", StringComparison.Ordinal))
        );

        // The card is as new as what it shows: its button plans.
        var form = (await stage.Cast.Opens("Marc", last[^1].Message.Message.Primary())).Form!;
        Assert.Equal("alert.planned", form.Submit.Call!.Verb);
    }

    [Fact]
    public async Task An_action_whose_day_has_passed_is_asked_about_once_of_who_planned_it()
    {
        var stage = await DisputeStage.OpenAsync();
        await PlansAsync(stage, "Marc", "2026-12-10");

        await stage.Cast.Waits(TimeSpan.FromDays(60));

        var (at, asked) = Assert.Single(stage.Cast.Timeline);
        Assert.Equal(Cast.Key("Marc"), asked.To);
        Assert.Equal(new DateTimeOffset(2026, 12, 11, 8, 0, 0, TimeSpan.Zero), at);
        Assert.Equal(
            "Cette action était prévue pour le jeu.\u00A010\u00A0déc. Est-elle faite\u00A0? Vous pouvez alors clore l’alerte\u00A0; sinon, planifiez la suite.",
            asked.Message.Blocks.OfType<TextBlock>().First().Text
        );
        var closed = await stage.Cast.Presses("Marc", asked.Message.Button(Verbs.AlertClose));
        Assert.Null(closed.Notice);
        Assert.NotNull(Assert.Single((await stage.ProjectAsync()).Alerts).ClosedOn);
    }

    [Fact]
    public async Task It_waits_for_no_holiday_of_its_own_and_for_the_morning_after_one()
    {
        var stage = await DisputeStage.OpenAsync();

        // Thursday; Friday is Christmas, then a weekend.
        await PlansAsync(stage, "Ana", "2026-12-24");
        await stage.Cast.Waits(TimeSpan.FromDays(60));

        var (at, asked) = Assert.Single(stage.Cast.Timeline);
        Assert.Equal(Cast.Key("Ana"), asked.To);
        Assert.Equal(new DateTimeOffset(2026, 12, 28, 8, 0, 0, TimeSpan.Zero), at);
    }

    [Fact]
    public async Task In_the_leave_of_who_planned_it_the_other_is_asked()
    {
        var stage = await DisputeStage.OpenAsync();
        await PlansAsync(stage, "Marc", "2026-12-10");
        await stage.AltersProjectAsync(project =>
            project with
            {
                Members =
                [
                    .. project.Members.Select(member =>
                        member.Role == Role.Deputy
                            ? member with
                            {
                                DaysOff = [new DateRange(new DateOnly(2026, 12, 11), new DateOnly(2026, 12, 31))],
                            }
                            : member
                    ),
                ],
            }
        );

        await stage.Cast.Waits(TimeSpan.FromDays(60));

        Assert.Equal(Cast.Key("Ana"), Assert.Single(stage.Cast.Timeline).Message.To);
    }

    [Theory]
    [InlineData("close")]
    [InlineData("replan")]
    public async Task What_was_closed_or_planned_anew_is_not_asked_about_at_the_old_day(string how)
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await PlansAsync(stage, "Ana", "2026-12-10");
        if (how == "close")
        {
            await stage.Cast.Presses("Ana", card.Button(Verbs.AlertClose));
        }
        else
        {
            var form = (await stage.Cast.Opens("Ana", card.Primary())).Form!;
            await stage.Cast.Fills("Ana", form, ("alert.action", "Un second appel"), ("alert.due", "2026-12-18"));
        }

        await stage.Cast.Waits(TimeSpan.FromDays(60));

        Assert.Equal(how == "close" ? [] : [21], stage.Cast.Timeline.Select(sent => sent.At.Day));
    }

    [Fact]
    public async Task The_same_alert_again_promises_no_day_that_has_passed()
    {
        var stage = await DisputeStage.OpenAsync();
        var first = (await RaisesAsync(stage, "Paul")).Message!;
        Assert.Equal("Une action proposée avant le lun.\u00A014\u00A0déc.", AnswerIn(first));

        await stage.Cast.Waits(TimeSpan.FromDays(60));
        var again = (await RaisesAsync(stage, "Paul")).Message!;

        Assert.Equal("Merci, Paul", again.Title());
        Assert.Equal("Une action reste à proposer", AnswerIn(again));
        Assert.Single((await stage.ProjectAsync()).Alerts);
    }

    [Theory]
    [InlineData(Verbs.AlertClose)]
    [InlineData(Verbs.AlertPlan)]
    public async Task A_delivery_that_comes_again_gets_the_first_answer(string verb)
    {
        var stage = await DisputeStage.OpenAsync();
        await RaisesAsync(stage, "Paul");
        var card = stage.Cast.SentTo("Ana")[0].Message;
        IncomingInput input = new Pressed(card.Button(Verbs.AlertClose).Call!, FieldValues.None);
        if (verb == Verbs.AlertPlan)
        {
            var form = (await stage.Cast.Opens("Ana", card.Primary())).Form!;
            input = new Submitted(
                form.Submit.Call!,
                new FieldValues(
                    new Dictionary<string, string> { ["alert.action"] = "Un appel", ["alert.due"] = "2026-12-10" }
                )
            );
        }

        var first = await stage.Cast.Send("Ana", input, "once");
        var again = await stage.Cast.Send("Ana", input, "once");

        Assert.Null(first.Notice);
        Assert.Null(again.Notice);
        Assert.Equal(first.Message!.Text(), again.Message!.Text());
        var other = await stage.Cast.Send("Ana", input, "another");
        Assert.StartsWith("Cette alerte a avancé depuis.", other.Notice, StringComparison.Ordinal);
    }

    private static string AnswerIn(CoachMessage thanks) =>
        thanks.Blocks.OfType<FactsBlock>().Single().Facts.Single(fact => fact.Title == "Réponse").Value;

    /// <summary>An alert of the owner's, with an action that someone plans.</summary>
    private static async Task<CoachMessage> PlansAsync(DisputeStage stage, string who, string due)
    {
        await RaisesAsync(stage, who);
        var card = (
            await stage.Cast.Presses(who, Button.Press("", new ActionCall(Verbs.AlertShow, DisputeStage.Site, "a1")))
        ).Message!;
        var form = (await stage.Cast.Opens(who, card.Primary())).Form!;
        return (
            await stage.Cast.Fills(who, form, ("alert.action", "Un appel à la banque"), ("alert.due", due))
        ).Message!;
    }

    private static async Task<Reply> RaisesAsync(DisputeStage stage, string who) =>
        await stage.Cast.Fills(
            who,
            (await stage.Cast.Says(who, "alerte")).Form!,
            ("alert.what", "La banque demande trois jours de plus.")
        );
}

using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Step 10: what was learnt, and three clicks about the provider.</summary>
internal static class ReviewSheets
{
    public const string Review = "review";

    public static IReadOnlyList<Sheet> All { get; } = [new(Review, Ask, Read) { Tell = RateAsync }];

    private static Form Ask(Situation situation, Speech speech)
    {
        var form = new SheetForm(Review, situation, speech);
        var known = situation.Dispute.Review;
        return form.Build(
            "4-3",
            [
                FieldRow.Of(form.Area("review.lessons", known?.Lessons, required: true)),
                .. ProviderRecordForms.Of(speech, situation.Company, known?.Marks),
            ]
        );
    }

    private static Dispute Read(Situation situation, FieldValues values)
    {
        var marks = ProviderRecordForms.Read(values);
        return situation.Dispute with
        {
            Review = new Review(values.Text("review.lessons")) { Marks = marks.IsEmpty ? null : marks },
        };
    }

    /// <summary>Kept on the project too, where it is looked for when the provider is chosen again.</summary>
    private static Task RateAsync(DisputeSession session, CancellationToken cancellationToken)
    {
        var project = session.Session.Project;
        if (session.Dispute.Review?.Marks is { } marks)
        {
            session.Session.Project = project.Rating(
                new ProviderRating(
                    session.Situation.Company,
                    "review-" + session.Dispute.Id,
                    session.Situation.Today,
                    session.Name,
                    marks
                )
            );
        }

        return Task.CompletedTask;
    }
}

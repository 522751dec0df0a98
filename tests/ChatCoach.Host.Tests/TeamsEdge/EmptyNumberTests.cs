using ChatCoach.Core.Messages;
using ChatCoach.Host.TeamsEdge;

namespace ChatCoach.Host.Tests.TeamsEdge;

/// <summary>The official renderer counts an empty number as out of its bounds, and then sends nothing at all.</summary>
public sealed class EmptyNumberTests
{
    [Fact]
    public void A_number_that_may_be_left_out_has_no_bounds_at_the_client()
    {
        var input = FieldRenderer
            .Render(
                new NumberField("billed", "Heures facturées")
                {
                    Min = 0,
                    Max = 9_999,
                    OutOfRange = "Combien ?",
                }
            )
            .OfType<ChatCoach.AdaptiveCards.AdaptiveNumberInput>()
            .Single();

        Assert.Null(input.Min);
        Assert.Null(input.Max);
    }

    [Fact]
    public void A_number_that_is_needed_keeps_them()
    {
        var input = FieldRenderer
            .Render(new NumberField("count", "Nombre") { Min = 1, Required = "Combien ?" })
            .OfType<ChatCoach.AdaptiveCards.AdaptiveNumberInput>()
            .Single();

        Assert.Equal(1, input.Min);
    }
}

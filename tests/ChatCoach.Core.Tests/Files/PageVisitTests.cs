using ChatCoach.Core.Conversations;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Tests.Files;

/// <summary>Which page is shown after a change that may have been tried more than once.</summary>
public sealed class PageVisitTests
{
    private static readonly Speech _speech = new("en-GB", "Europe/London");
    private static readonly LinkPage _done = new(LinkPageKind.Done, _speech, "Thank you", []);

    [Fact]
    public void What_was_kept_is_said_as_the_last_try_said_it() => Assert.Same(_done, After(Reply.Silent, _done));

    [Fact]
    public void A_try_that_came_further_and_was_not_kept_is_not_shown()
    {
        var page = After(Reply.Note(""), _done);

        Assert.Equal(LinkPageKind.Unknown, page.Kind);
    }

    [Fact]
    public void What_could_not_be_kept_now_comes_back_with_the_reason()
    {
        var page = After(Reply.Note("Please send it again."), _done);

        Assert.Equal(LinkPageKind.Open, page.Kind);
        Assert.Equal("Please send it again.", page.Form?.Problem);
    }

    private static LinkPage After(Reply reply, LinkPage page) =>
        PageVisit.After(
            reply,
            page,
            _speech,
            () => new Form("Facts", new Band("Site", "Only you"), [], Button.Press("Send", new ActionCall("x"))),
            () => LinkPage.Unknown(_speech)
        );
}

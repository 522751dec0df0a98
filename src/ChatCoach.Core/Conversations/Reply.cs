using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Conversations;

/// <summary>What the person gets back. A value: sending it is the edge's work.</summary>
public sealed record Reply
{
    private Reply(ReplyKind kind) => Kind = kind;

    public ReplyKind Kind { get; }

    public CoachMessage? Message { get; private init; }

    public Form? Form { get; private init; }

    /// <summary>One sentence beside the card: why it changed, or did not.</summary>
    public string? Notice { get; private init; }

    public static Reply Silent { get; } = new(ReplyKind.Silent);

    /// <summary>A new message in the conversation.</summary>
    public static Reply Say(CoachMessage message) => new(ReplyKind.Say) { Message = message };

    /// <summary>The card that was pressed becomes this one; a typed command gets it as a new message.</summary>
    public static Reply Replace(CoachMessage message) => new(ReplyKind.Replace) { Message = message };

    /// <summary>A form: a dialog, a modal, or the card in place. Also the next page of a wizard.</summary>
    public static Reply Ask(Form form) => new(ReplyKind.Ask) { Form = form };

    /// <summary>The same form again with every value kept and a sentence at each field that needs another look.</summary>
    public static Reply Errors(Form form) => new(ReplyKind.Errors) { Form = form };

    /// <summary>One sentence and nothing else: a toast in a card, a line in a chat.</summary>
    public static Reply Note(string sentence) => new(ReplyKind.Note) { Notice = sentence };

    /// <summary>Where the answer goes instead of the conversation that asked; the notice stays there.</summary>
    public ConversationAddress? Elsewhere { get; private init; }

    /// <summary>The sentence that goes there, with the card or alone: it may hold what the channel must not see.</summary>
    public string? NoticeElsewhere { get; private init; }

    /// <summary>True for what everyone in the channel that asked may read, and should.</summary>
    public bool IsOpen { get; private init; }

    public Reply WithNotice(string sentence) =>
        new(Kind)
        {
            Message = Message,
            Form = Form,
            Notice = sentence,
            Elsewhere = Elsewhere,
            NoticeElsewhere = NoticeElsewhere,
            IsOpen = IsOpen,
        };

    /// <summary>The same answer with another card: for an edge that gave a part of it in another way.</summary>
    public Reply Showing(CoachMessage message) =>
        new(Kind)
        {
            Message = message,
            Notice = Notice,
            Elsewhere = Elsewhere,
            NoticeElsewhere = NoticeElsewhere,
            IsOpen = IsOpen,
        };

    /// <summary>Said where it was asked, in a channel too: for sentences that hold nothing private.</summary>
    public Reply Openly() =>
        new(Kind)
        {
            Message = Message,
            Form = Form,
            Notice = Notice,
            IsOpen = true,
        };

    /// <summary>Answers in the person's private chat; the conversation that asked learns only that.</summary>
    public Reply InPrivate(ConversationAddress address, string publicSentence) =>
        new(Kind)
        {
            Message = Message,
            Form = Form,
            Notice = publicSentence,
            NoticeElsewhere = Notice,
            Elsewhere = address,
        };
}

public enum ReplyKind
{
    Silent,
    Say,
    Replace,
    Ask,
    Errors,
    Note,
}

namespace ChatCoach.Core.Projects;

/// <summary>What passed between the two sides, day by day: the provider's own rhythm is read from it.</summary>
public sealed partial record Project
{
    /// <summary>Enough for about a year; a rhythm from before says little.</summary>
    public const int ContactsKept = 80;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Contact> Contacts
    {
        get => field ?? [];
        init;
    }

    /// <summary>With these in place of what the same source told before.</summary>
    public Project Touching(string source, params IReadOnlyList<Contact> contacts) =>
        this with
        {
            Contacts =
            [
                .. Contacts
                    .Where(contact => contact.Source != source)
                    .Concat(contacts)
                    .OrderBy(contact => contact.On)
                    .TakeLast(ContactsKept),
            ],
        };

    /// <summary>With what a checkpoint's answers tell of contact: a delivery, and the last live talk.</summary>
    public Project Touching(CheckpointAnswers answers, DateOnly today)
    {
        var source = FormattableString.Invariant($"checkpoint-{answers.Occurrence:yyyy-MM-dd}");
        var contacts = new List<Contact>();
        if (answers.Delivered != "no")
        {
            contacts.Add(new Contact(today, ContactKind.Delivery, source));
        }

        if (answers.SpokeOn is { } spoke)
        {
            contacts.Add(new Contact(spoke, ContactKind.Talk, source));
        }

        return Touching(source, contacts);
    }
}

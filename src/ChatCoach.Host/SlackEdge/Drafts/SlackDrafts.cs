using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using Microsoft.Extensions.Caching.Memory;

namespace ChatCoach.Host.SlackEdge.Drafts;

/// <summary>
/// Keeps what is typed into modals while it is typed: a modal that is closed tells nothing of what stood in it. Each
/// change comes with the whole of the form; while one is written the next wait, and only the last of them is written.
/// </summary>
internal sealed class SlackDrafts(DraftTable table) : IDisposable
{
    private readonly MemoryCache _views = new(new MemoryCacheOptions { SizeLimit = 20_000 });
    private readonly Lock _lock = new();

    /// <param name="person">Who types.</param>
    /// <param name="draft">The form as it is now.</param>
    /// <param name="typedAt">Slack's time of the change, in seconds with a fraction: changes do not come in order.</param>
    public Task KeepAsync(PersonKey person, Draft draft, string? typedAt)
    {
        var at = decimal.TryParse(typedAt, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0;
        lock (_lock)
        {
            var typing = TypingIn(draft.View);
            if (typing.IsSent || (at <= typing.At && typing.Form == draft.Form))
            {
                return typing.Writing;
            }

            (typing.At, typing.Form, typing.Waiting) = (at, draft.Form, draft);
            return typing.Writing.IsCompleted ? typing.Writing = WriteAsync(person, typing) : typing.Writing;
        }
    }

    /// <returns>What this person typed into that form and did not send, unless it is too old.</returns>
    public async Task<Draft?> FindAsync(PersonKey person, ActionCall form, CancellationToken cancellationToken) =>
        await table.FindAsync(person, Draft.KeyOf(form), cancellationToken) is { } draft && !IsOver(draft)
            ? draft
            : null;

    public async Task<bool> HasAsync(PersonKey person, string view, CancellationToken cancellationToken)
    {
        // The last change may still be on its way to the table.
        Task writing;
        lock (_lock)
        {
            writing = TypingIn(view).Writing;
        }

        await writing;
        return (await table.AllAsync(person, cancellationToken)).Any(draft => draft.View == view);
    }

    /// <summary>What the modal asked for was taken: its drafts go, those of earlier pages too.</summary>
    public async Task SentAsync(PersonKey person, string view, ActionCall form, CancellationToken cancellationToken)
    {
        Task writing;
        lock (_lock)
        {
            var typing = TypingIn(view);
            (typing.IsSent, writing) = (true, typing.Writing);
        }

        await writing;
        await RemoveAsync(
            person,
            draft => draft.View == view || draft.Form == Draft.KeyOf(form) || IsOver(draft),
            cancellationToken
        );
    }

    public Task DropAsync(PersonKey person, ActionCall form, CancellationToken cancellationToken) =>
        RemoveAsync(person, draft => draft.Form == Draft.KeyOf(form) || IsOver(draft), cancellationToken);

    public void Dispose() => _views.Dispose();

    private async Task RemoveAsync(PersonKey person, Func<Draft, bool> which, CancellationToken cancellationToken)
    {
        foreach (var draft in (await table.AllAsync(person, cancellationToken)).Where(which))
        {
            await table.RemoveAsync(person, draft, cancellationToken);
        }
    }

    private async Task WriteAsync(PersonKey person, Typing typing)
    {
        while (true)
        {
            Draft draft;
            lock (_lock)
            {
                if (typing.Waiting is not { } waiting || typing.IsSent)
                {
                    return;
                }

                (draft, typing.Waiting) = (waiting, null);
            }

            await table.SaveAsync(person, draft, CancellationToken.None);
        }
    }

    private Typing TypingIn(string view) =>
        _views.GetOrCreate(
            view,
            entry =>
            {
                entry.Size = 1;
                entry.SlidingExpiration = TimeSpan.FromHours(1);
                return new Typing();
            }
        )!;

    private static bool IsOver(Draft draft) => TimeProvider.System.GetUtcNow() - draft.SavedAt > Draft.Life;

    /// <summary>One modal while it is typed in.</summary>
    private sealed class Typing
    {
        public decimal At { get; set; }

        public string? Form { get; set; }

        public Draft? Waiting { get; set; }

        public Task Writing { get; set; } = Task.CompletedTask;

        public bool IsSent { get; set; }
    }
}

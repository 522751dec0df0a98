using ChatCoach.AppHost.Conversations;
using ChatCoach.AppHost.People;

namespace ChatCoach.AppHost.Bot;

/// <summary>Who does something, where, and in which thread of a channel.</summary>
internal sealed record Occasion(Person Who, Conversation Place, string? Thread);

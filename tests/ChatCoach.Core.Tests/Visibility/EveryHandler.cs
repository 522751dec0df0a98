using ChatCoach.Core.Conversations;
using ChatCoach.Core.Files;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Visibility;

/// <summary>Every class of Core that answers people, lives by the agenda or makes files, built as the service builds them.</summary>
internal sealed class EveryHandler
{
    private readonly Dictionary<Type, object> _made = [];
    private readonly object[] _given;

    /// <param name="given">The ports, and what has no other parts than those.</param>
    public EveryHandler(params object[] given)
    {
        _given = given;
        Makers = AllOf<IFileMaker>();
        Chat = AllOf<IChatHandler>();
        Agenda = AllOf<IAgendaHandler>();
    }

    public IReadOnlyList<IFileMaker> Makers { get; }

    public IReadOnlyList<IChatHandler> Chat { get; }

    public IReadOnlyList<IAgendaHandler> Agenda { get; }

    private IReadOnlyList<T> AllOf<T>() => (IReadOnlyList<T>)AllOf(typeof(T));

    private Array AllOf(Type face)
    {
        var all = typeof(Coach)
            .Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && face.IsAssignableFrom(type))
            .Select(Make)
            .ToArray();
        var typed = Array.CreateInstance(face, all.Length);
        all.CopyTo(typed, 0);
        return typed;
    }

    private object Make(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
        {
            return AllOf(type.GetGenericArguments()[0]);
        }

        if (_given.FirstOrDefault(type.IsInstanceOfType) is { } given)
        {
            return given;
        }

        if (!_made.TryGetValue(type, out var made))
        {
            Assert.True(type.IsClass, $"{type.Name} is a port that the test does not give.");
            var parts = type.GetConstructors().Single().GetParameters().Select(part => Make(part.ParameterType));
            _made[type] = made = Activator.CreateInstance(type, [.. parts])!;
        }

        return made;
    }
}

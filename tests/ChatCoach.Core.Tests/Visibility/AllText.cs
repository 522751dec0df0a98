using System.Collections;
using System.Reflection;

namespace ChatCoach.Core.Tests.Visibility;

/// <summary>Every text that a value holds, however deep: a card's blocks, a form's fields, a picture's labels.</summary>
internal static class AllText
{
    public static IEnumerable<string> Of(object? value) =>
        value switch
        {
            null => [],
            string text => [text],
            IEnumerable many => many.Cast<object?>().SelectMany(Of),
            _ when value.GetType().Assembly != typeof(Core.Messages.CoachMessage).Assembly || value is Enum => [],
            _ => value
                .GetType()
                .GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .Where(property => property.GetIndexParameters().Length == 0)
                .SelectMany(property => Of(property.GetValue(value))),
        };
}

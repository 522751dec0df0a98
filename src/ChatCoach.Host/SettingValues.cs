using System.ComponentModel;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace ChatCoach.Host;

/// <summary>
/// Options of a section, refused at the start where a value cannot even be read. The binder would throw at whoever asks
/// for the options first, with a trace and without an example.
/// </summary>
internal static class SettingValues
{
    public static OptionsBuilder<T> AddSettings<T>(
        this IServiceCollection services,
        IConfiguration configuration,
        string section
    )
        where T : class, new()
    {
        Check(configuration.GetSection(section), new T());
        return services.AddOptions<T>().Bind(configuration.GetSection(section)).ValidateOnStart();
    }

    /// <param name="section">The section as it was written.</param>
    /// <param name="usual">Options as they are without any setting: their values are the examples.</param>
    /// <exception cref="SettingException">A value is no number, or none of the words that the option knows.</exception>
    public static void Check(IConfigurationSection section, object usual)
    {
        foreach (var option in usual.GetType().GetProperties().Where(option => option.PropertyType.IsValueType))
        {
            var type = Nullable.GetUnderlyingType(option.PropertyType) ?? option.PropertyType;
            if (option.CanWrite && section[option.Name] is { } text && !CanBe(type, text))
            {
                var kind =
                    type.IsEnum ? "one of " + string.Join(", ", Enum.GetNames(type))
                    : type == typeof(int) ? "a whole number"
                    : type == typeof(bool) ? "true or false"
                    : "a number with a point";
                throw new SettingException(
                    $"{section.Path}:{option.Name}",
                    "must be " + kind,
                    Convert.ToString(option.GetValue(usual), CultureInfo.InvariantCulture)!
                );
            }
        }
    }

    private static bool CanBe(Type type, string text)
    {
        try
        {
            var value = TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
            return value is not null && (!type.IsEnum || Enum.IsDefined(type, value));
        }
        catch (Exception e) when (e is FormatException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}

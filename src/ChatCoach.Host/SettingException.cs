namespace ChatCoach.Host;

/// <summary>A setting is missing or wrong: the start ends with this one sentence.</summary>
/// <param name="key">The setting, as an environment variable writes it with <c>__</c> for the colon.</param>
/// <param name="problem">What is wrong with it.</param>
/// <param name="example">A value that would do.</param>
/// <param name="variable">The variable of the example, where it is not the key's own.</param>
internal sealed class SettingException(string key, string problem, string example, string? variable = null)
    : Exception(
        $"The setting {key} {problem}. "
            + $"Example: {variable ?? key.Replace(":", "__", StringComparison.Ordinal)}={example}"
    );

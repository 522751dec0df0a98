namespace ChatCoach.AppHost.Run;

/// <summary>Short sentences for the person at the keyboard. Logs go to files.</summary>
internal static class Say
{
    public static void Line(string sentence) => Console.Out.WriteLine(sentence);

    public static void Problem(string sentence) => Console.Error.WriteLine(sentence);
}

using ChatCoach.Core.Files;

namespace ChatCoach.Core.Tests.Files;

/// <summary>Names of files come from anybody's machine and are shown to people.</summary>
public sealed class FileNamesTests
{
    [Theory]
    [InlineData("mail.eml", "mail.eml")]
    [InlineData(@"C:\Users\Ana\Litige\mail.eml", "mail.eml")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("Compte rendu  du 4\tdécembre\u00A0.pdf", "Compte rendu du 4décembre .pdf")]
    [InlineData("fac\u202Efdp.exe", "facfdp.exe")]
    [InlineData("\u2067חוזה\u2069.pdf", "חוזה.pdf")]
    [InlineData("a\r\nb\u0000.txt", "ab.txt")]
    [InlineData("e\u0301te.txt", "éte.txt")]
    [InlineData("\uD800x.txt", "x.txt")]
    [InlineData("…/", "")]
    [InlineData("..", "")]
    [InlineData("", "")]
    public void They_become_one_plain_line_without_folders(string given, string shown) =>
        Assert.Equal(shown, FileNames.Clean(given));

    [Fact]
    public void A_long_one_keeps_its_ending_and_no_half_a_letter()
    {
        var plain = FileNames.Clean(new string('n', 500) + ".docx");
        var faces = FileNames.Clean(string.Concat(Enumerable.Repeat("😀", 250)) + ".pdf");
        var odd = FileNames.Clean("a" + string.Concat(Enumerable.Repeat("😀", 250)));

        Assert.Equal(FileNames.Longest, plain.Length);
        Assert.EndsWith("n….docx", plain, StringComparison.Ordinal);
        Assert.All([plain, faces, odd], name => Assert.InRange(name.Length, 1, FileNames.Longest));
        Assert.All([faces, odd], name => Assert.Equal(name, FileNames.Clean(name)));
        Assert.EndsWith("….pdf", faces, StringComparison.Ordinal);
    }
}

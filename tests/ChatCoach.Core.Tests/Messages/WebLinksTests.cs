using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Tests.Messages;

public sealed class WebLinksTests
{
    [Theory]
    [InlineData("https://lumen.example/v1.4", true)]
    [InlineData("HTTPS://lumen.example", true)]
    [InlineData("http://127.0.0.1:5000/files/d0", true)]
    [InlineData("http://lumen.example", false)]
    [InlineData("https://ana@evil.example", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/files/d0", false)]
    [InlineData("https://", false)]
    [InlineData("", false)]
    public void A_button_opens_https_alone(string address, bool opens)
    {
        Assert.Equal(opens, WebLinks.CanOpen(address));
        var made = Record.Exception(() => Button.Link("Ouvrir", address));
        Assert.Equal(opens, made is null);
    }

    [Theory]
    [InlineData("Version 1.4, https://lumen.example/v1.4.", "https://lumen.example/v1.4")]
    [InlineData("(voir https://lumen.example/a)", "https://lumen.example/a")]
    [InlineData("https://fr.wikipedia.org/wiki/Recette_(test)", "https://fr.wikipedia.org/wiki/Recette_(test)")]
    [InlineData("http://lumen.example puis «\u00A0https://lumen.example/b\u00A0»", "https://lumen.example/b")]
    [InlineData("lien:https://lumen.example/c", "https://lumen.example/c")]
    [InlineData("Le compte rendu : 3 tests sur 3", null)]
    [InlineData(null, null)]
    public void The_first_https_address_is_found_in_a_sentence(string? text, string? address) =>
        Assert.Equal(address, WebLinks.FirstIn(text));

    [Theory]
    [InlineData("ftp://lumen.example/a.zip", "ftp://lumen.example/a.zip")]
    [InlineData("voir javascript:alert(1)", "javascript:alert(1)")]
    [InlineData("data:text/html,x", "data:text/html,x")]
    [InlineData("https://lumen.example et file://serveur/a.docx", "file://serveur/a.docx")]
    [InlineData("https:// à venir", "https://")]
    [InlineData("https://lumen.example", null)]
    [InlineData("http://lumen.example", null)]
    [InlineData("Data: 12 lignes, note : ok", null)]
    public void What_is_written_as_an_address_and_is_none_of_the_web_is_found(string text, string? wrong) =>
        Assert.Equal(wrong, WebLinks.WrongIn(text));
}

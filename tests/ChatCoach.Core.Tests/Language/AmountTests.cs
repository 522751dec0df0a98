using System.Globalization;
using ChatCoach.Core.Language;

namespace ChatCoach.Core.Tests.Language;

public sealed class AmountTests
{
    [Theory]
    [InlineData("48000", "48000", null)]
    [InlineData("12 500,50 €", "12500.50", "EUR")]
    [InlineData("12\u202F500,50\u00A0€", "12500.50", "EUR")]
    [InlineData("£12,500.50", "12500.50", "GBP")]
    [InlineData("12.500", "12500", null)]
    [InlineData("12,500", "12500", null)]
    [InlineData("1.234.567,8", "1234567.8", null)]
    [InlineData("CHF 12'500", "12500", "CHF")]
    [InlineData("48k€", "48000", "EUR")]
    [InlineData("1,5k", "1500", null)]
    [InlineData("48 000 euros HT", "48000", "EUR")]
    [InlineData("-3", "-3", null)]
    public void Each_notation_gives_its_number(string text, string value, string? currency) =>
        Assert.Equal(new Amount(decimal.Parse(value, CultureInfo.InvariantCulture), currency), Amount.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("environ 48000")]
    [InlineData("12,,5")]
    [InlineData("1,23,4")]
    [InlineData("12.")]
    [InlineData("1.125k")]
    [InlineData("4-8")]
    [InlineData("99999999999999999999999999999999")]
    public void What_is_not_one_amount_is_not_guessed(string text) => Assert.Null(Amount.Read(text));
}

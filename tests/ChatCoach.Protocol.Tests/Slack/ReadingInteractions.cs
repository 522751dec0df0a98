using System.Net;
using System.Text;
using ChatCoach.Slack.Requests;
using Xunit;

namespace ChatCoach.Protocol.Tests.Slack;

public sealed class ReadingInteractions
{
    [Fact]
    public void A_press_tells_who_which_button_and_where()
    {
        var press = Assert.IsType<BlockActions>(Parse(SamplePayloads.Press));

        Assert.Equal((SamplePayloads.Ada, SamplePayloads.Team), (press.User!.Id, press.User.TeamId));
        Assert.Equal(("D0ADA000001", "1780000000.000200"), (press.Container!.ChannelId, press.Container.MessageTs));
        var action = Assert.Single(press.Actions!);
        Assert.Equal(("press:1", "1780000010.1"), (action.ActionId, action.ActionTs));
        Assert.Equal("""{"verb":"help.show"}""", action.Text());
        Assert.Equal("because", press.State!.ByBlock()["why"]);
    }

    [Fact]
    public void A_form_gives_one_text_for_each_field_whatever_its_kind()
    {
        var sent = Assert.IsType<ViewSubmission>(Parse(SamplePayloads.Submission));

        var values = sent.View!.State!.ByBlock();
        Assert.Equal(
            [
                ("amount", "12500.50"),
                ("hour", "09:30"),
                ("name", "Site"),
                ("note", ""),
                ("start", "2026-03-02"),
                ("state", "ok"),
                ("turn", ""),
                ("who", "a,b"),
            ],
            values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => (value.Key, value.Value))
        );
        Assert.Equal(("form", "m1", "178.abc"), (sent.View.CallbackId, sent.View.PrivateMetadata, sent.View.Hash));
    }

    [Fact]
    public void Closing_in_an_organisation_and_a_shortcut_are_read()
    {
        var closed = Assert.IsType<ViewClosed>(Parse(SamplePayloads.Closed));
        var shortcut = Assert.IsType<Shortcut>(Parse(SamplePayloads.GlobalShortcut));

        Assert.True(closed.IsCleared);
        Assert.Equal((null, "E0ACME"), (closed.Team?.Id, closed.Enterprise?.Id));
        Assert.Equal(("new_project", "125.456.abc"), (shortcut.CallbackId, shortcut.TriggerId));
    }

    [Fact]
    public void A_type_that_nobody_knows_is_kept_and_read_no_further() =>
        Assert.Equal("block_suggestion", Assert.IsType<UnknownInteraction>(Parse(SamplePayloads.Suggestion)).Type);

    [Theory]
    [InlineData("")]
    [InlineData("payload=")]
    [InlineData("payload=%7B")]
    [InlineData("payload=null")]
    [InlineData("payload=%5B%5D")]
    [InlineData("payload=%7B%7D&payload=%7B%7D")]
    [InlineData("other=%7B%7D")]
    public void A_body_without_one_payload_is_refused(string body) =>
        Assert.Throws<RequestFormatException>(() => Interaction.Of(FormBody.Parse(Encoding.UTF8.GetBytes(body))));

    [Theory]
    [InlineData("""{ "type": "block_actions", "actions": {} }""")]
    [InlineData("""{ "type": "block_actions", "user": "U1" }""")]
    [InlineData("""{ "type": "view_submission", "view": { "state": { "values": [] } } }""")]
    [InlineData("""{ "type": "view_submission", "view": { "state": { "values": { "a": { "b": "c" } } } } }""")]
    [InlineData("""{ "type": "view_submission", "view": { "id": "1", "id": "2" } }""")]
    [InlineData("""{ "type": "block_actions", "trigger_id": "\udfff" }""")]
    public void A_payload_of_another_shape_is_refused(string json) =>
        Assert.Throws<RequestFormatException>(() => Parse(json));

    [Fact]
    public void What_is_missing_is_missing_and_no_error()
    {
        var press = Assert.IsType<BlockActions>(Parse("""{ "type": "block_actions" }"""));
        var sent = Assert.IsType<ViewSubmission>(
            Parse(
                """{ "type": "view_submission", "view": { "state": { "values": { "a": {}, "b": { "x": null } } } } }"""
            )
        );

        Assert.Null(press.User);
        Assert.Equal([("b", "")], sent.View!.State!.ByBlock().Select(value => (value.Key, value.Value)));
    }

    [Fact]
    public void A_command_is_read_with_its_accents()
    {
        var command = SlashCommand.Of(Form(SamplePayloads.Command));

        Assert.Equal(("/coach", "nouveau projet été"), (command.Command, command.Text));
        Assert.Equal((SamplePayloads.Ada, SamplePayloads.Team), (command.UserId, command.TeamId));
        Assert.Equal("126.456.abc", command.TriggerId);
        Assert.False(command.IsEnterpriseInstall);
    }

    [Theory]
    [InlineData("user_id")]
    [InlineData("team_id")]
    [InlineData("channel_id")]
    [InlineData("command")]
    [InlineData("trigger_id")]
    public void A_command_without_a_needed_field_is_refused(string missing)
    {
        var body = string.Join(
            '&',
            SamplePayloads.Command.Split('&').Where(field => !field.StartsWith(missing + "=", StringComparison.Ordinal))
        );

        Assert.Throws<RequestFormatException>(() => SlashCommand.Of(Form(body)));
    }

    [Fact]
    public void A_command_in_two_voices_is_refused() =>
        Assert.Throws<RequestFormatException>(() => Form(SamplePayloads.Command + "&user_id=U0BOB000001"));

    [Fact]
    public void The_probe_of_the_certificate_is_known() =>
        Assert.True(Form("token=random&ssl_check=1").IsCertificateCheck);

    [Fact]
    public void A_form_of_too_many_fields_is_refused() =>
        Assert.Throws<RequestFormatException>(() =>
            Form(string.Join('&', Enumerable.Range(0, 65).Select(number => $"f{number}=")))
        );

    private static FormBody Form(string body) => FormBody.Parse(Encoding.UTF8.GetBytes(body));

    private static Interaction Parse(string json) => Interaction.Of(Form("payload=" + WebUtility.UrlEncode(json)));
}

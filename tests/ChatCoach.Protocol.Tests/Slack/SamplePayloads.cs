namespace ChatCoach.Protocol.Tests.Slack;

/// <summary>Payloads in the likeness of what Slack posts, with made-up ids.</summary>
internal static class SamplePayloads
{
    public const string Bot = "U0COACHBOT1";
    public const string Team = "T0ACME00001";
    public const string Ada = "U0ADA000001";

    private const string Envelope = $$"""
        "token": "deprecated", "team_id": "{{Team}}", "api_app_id": "A0COACH0001", "type": "event_callback",
        "event_id": "Ev0COACH001", "event_time": 1780000000, "future_field": { "deep": [1, null] },
        "authorizations": [{ "enterprise_id": null, "team_id": "{{Team}}", "user_id": "{{Bot}}", "is_bot": true,
          "is_enterprise_install": false }], "is_ext_shared_channel": false
        """;

    public const string UrlVerification = """
        { "token": "deprecated", "challenge": "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P", "type": "url_verification" }
        """;

    public static string Mention { get; } =
        Event(
            $$"""{ "type": "app_mention", "user": "{{Ada}}", "team": "{{Team}}", "ts": "1780000000.000100", "channel": "C0GENERAL01", "text": "<@{{Bot}}> où en est-on &amp; quand ?", "blocks": [{ "type": "rich_text", "elements": [] }] }"""
        );

    public static string DirectMessage { get; } =
        Event(
            $$"""{ "type": "message", "channel_type": "im", "user": "{{Ada}}", "ts": "1780000001.000100", "channel": "D0ADA000001", "text": "status" }"""
        );

    public static string MessageChanged { get; } =
        Event(
            """{ "type": "message", "subtype": "message_changed", "channel": "D0ADA000001", "ts": "1780000002.000100", "message": { "text": "x" }, "previous_message": {} }"""
        );

    public static string FromABot { get; } =
        Event(
            $$"""{ "type": "message", "channel_type": "im", "bot_id": "B0OTHER0001", "user": "{{Bot}}", "ts": "1780000003.000100", "channel": "D0ADA000001", "text": "hello" }"""
        );

    public static string HomeOpened { get; } =
        Event($$"""{ "type": "app_home_opened", "user": "{{Ada}}", "channel": "D0ADA000001", "tab": "home" }""");

    public static string Joined { get; } =
        Event(
            $$"""{ "type": "member_joined_channel", "user": "{{Bot}}", "channel": "C0GENERAL01", "channel_type": "C", "team": "{{Team}}" }"""
        );

    public static string Uninstalled { get; } = Event("""{ "type": "app_uninstalled" }""");

    public static string Revoked { get; } =
        Event($$"""{ "type": "tokens_revoked", "tokens": { "oauth": ["{{Ada}}"], "bot": ["{{Bot}}"] } }""");

    /// <summary>A type that is not read, with a user that is no text.</summary>
    public static string UserChange { get; } =
        Event("""{ "type": "user_change", "user": { "id": "U1", "name": "x" }, "channel": { "id": "C1" } }""");

    public static string Press { get; } =
        $$"""
            { "type": "block_actions", "team": { "id": "{{Team}}", "domain": "acme" },
              "user": { "id": "{{Ada}}", "username": "ada", "name": "ada", "team_id": "{{Team}}" },
              "enterprise": null, "is_enterprise_install": false, "trigger_id": "123.456.abc",
              "container": { "type": "message", "message_ts": "1780000000.000200", "channel_id": "D0ADA000001", "is_ephemeral": false },
              "channel": { "id": "D0ADA000001", "name": "directmessage" },
              "state": { "values": { "why": { "value": { "type": "plain_text_input", "value": "because" } } } },
              "response_url": "https://hooks.slack.com/actions/T0/1/x",
              "actions": [{ "type": "button", "action_id": "press:1", "block_id": "b", "value": "{\"verb\":\"help.show\"}", "text": { "type": "plain_text", "text": "Help" }, "action_ts": "1780000010.1" }] }
            """;

    public static string Submission { get; } =
        $$"""
            { "type": "view_submission", "team": { "id": "{{Team}}" }, "user": { "id": "{{Ada}}", "team_id": "{{Team}}" },
              "trigger_id": "124.456.abc",
              "view": { "id": "V0FORM00001", "type": "modal", "callback_id": "form", "private_metadata": "m1", "hash": "178.abc",
                "root_view_id": "V0FORM00001", "previous_view_id": null, "blocks": [],
                "state": { "values": {
                  "name": { "value": { "type": "plain_text_input", "value": "Site" } },
                  "note": { "value": { "type": "plain_text_input", "value": null } },
                  "state": { "value": { "type": "radio_buttons", "selected_option": { "text": { "type": "plain_text", "text": "On track" }, "value": "ok" } } },
                  "turn": { "value": { "type": "static_select", "selected_option": null } },
                  "who": { "value": { "type": "checkboxes", "selected_options": [{ "value": "a" }, { "value": "b" }] } },
                  "start": { "value": { "type": "datepicker", "selected_date": "2026-03-02" } },
                  "hour": { "value": { "type": "timepicker", "selected_time": "09:30" } },
                  "amount": { "value": { "type": "number_input", "value": "12500.50" } } } } } }
            """;

    public static string Closed { get; } =
        $$"""{ "type": "view_closed", "user": { "id": "{{Ada}}", "team_id": "{{Team}}" }, "team": null, "is_enterprise_install": true, "enterprise": { "id": "E0ACME" }, "view": { "id": "V1", "private_metadata": "m1" }, "is_cleared": true }""";

    public static string GlobalShortcut { get; } =
        $$"""{ "type": "shortcut", "callback_id": "new_project", "trigger_id": "125.456.abc", "action_ts": "1780000020.1", "user": { "id": "{{Ada}}", "team_id": "{{Team}}" }, "team": { "id": "{{Team}}" } }""";

    public static string Suggestion { get; } = """{ "type": "block_suggestion", "value": "a", "user": 7 }""";

    public const string Command =
        $"token=deprecated&team_id={Team}&team_domain=acme&channel_id=D0ADA000001&channel_name=directmessage&user_id={Ada}"
        + "&user_name=ada&command=%2Fcoach&text=nouveau+projet+%C3%A9t%C3%A9&api_app_id=A0COACH0001&is_enterprise_install=false"
        + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2F1%2F2%2Fx&trigger_id=126.456.abc";

    private static string Event(string inner) => $$"""{ {{Envelope}}, "event": {{inner}} }""";
}

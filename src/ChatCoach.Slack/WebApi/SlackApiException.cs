namespace ChatCoach.Slack.WebApi;

/// <summary>Slack did not do what it was asked. It names the method and Slack's own code, and nothing of what was sent.</summary>
public sealed class SlackApiException : Exception
{
    public SlackApiException(string method, string error, TimeSpan? retryAfter = null, Exception? innerException = null)
        : base($"{method}: {error}", innerException)
    {
        Error = error;
        RetryAfter = retryAfter;
    }

    public SlackApiException(string message)
        : this("slack", message) { }

    public SlackApiException(string message, Exception innerException)
        : this("slack", message, innerException: innerException) { }

    public SlackApiException()
        : this("slack", NoAnswer) { }

    /// <summary>There was no answer, or none that could be read: the call may have been done.</summary>
    public const string NoAnswer = "no_answer";

    /// <summary>Slack's code, such as <c>channel_not_found</c>; <see cref="NoAnswer"/> where it gave none.</summary>
    public string Error { get; }

    /// <summary>How long Slack asks to wait before the next call of this method.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>The same call may pass later: an expired token is renewed.</summary>
    public bool IsTransient =>
        Error
            is NoAnswer
                or "ratelimited"
                or "rate_limited"
                or "message_limit_exceeded"
                or "internal_error"
                or "fatal_error"
                or "service_unavailable"
                or "request_timeout"
                or "team_added_to_org"
                or "org_login_required"
                or "token_expired";

    /// <summary>Nothing can be said there any more, or not by this bot.</summary>
    public bool IsUnreachable =>
        Error
            is "channel_not_found"
                or "is_archived"
                or "not_in_channel"
                or "user_not_found"
                or "users_not_found"
                or "user_disabled"
                or "user_not_visible"
                or "cannot_dm_bot"
                or "restricted_action"
                or "restricted_action_read_only_channel";

    /// <summary>
    /// It is the app that may not: it was removed, its token revoked or never given that right, or its settings forbid
    /// it. That says nothing of the person or the conversation.
    /// </summary>
    public bool IsTokenRefused =>
        Error
            is "invalid_auth"
                or "not_authed"
                or "account_inactive"
                or "token_revoked"
                or "no_permission"
                or "missing_scope"
                or "not_allowed_token_type"
                or "access_denied"
                or "ekm_access_denied"
                or "team_not_found"
                or "team_access_not_granted"
                or "messages_tab_disabled";

    /// <summary>
    /// Something in the blocks is not taken. Beside what is malformed that is each picture which Slack could not fetch at
    /// that moment; a view is refused with the other of the two codes.
    /// </summary>
    public bool IsOfBlocks => Error is "invalid_blocks" or "invalid_arguments";

    /// <summary>The message to be changed is gone, or may not be changed any more.</summary>
    public bool IsMessageGone =>
        Error is "message_not_found" or "cant_update_message" or "edit_window_closed" or "cant_delete_message";

    /// <summary>The message that began the thread is gone, or takes no answers.</summary>
    public bool IsThreadGone => Error is "thread_not_found" or "message_not_found" or "cannot_reply_to_message";

    /// <summary>Three seconds have passed since the press, or it has opened a modal already.</summary>
    public bool IsTriggerSpent =>
        Error is "expired_trigger_id" or "trigger_exchanged" or "trigger_expired" or "exchanged_trigger_id";
}

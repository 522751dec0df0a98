namespace ChatCoach.Core.Messages;

/// <summary>The words of buttons and forms. They travel in cards that people keep, so a word once used keeps its meaning.</summary>
public static class Verbs
{
    public const string HelpShow = "help.show";
    public const string HelpExample = "help.example";
    public const string PersonLanguage = "person.language";

    public const string ProjectNew = "project.new";
    public const string ProjectCreate = "project.create";
    public const string ProjectOpen = "project.open";
    public const string ProjectList = "project.list";
    public const string ProjectInvite = "project.invite";
    public const string ProjectComplete = "project.complete";
    public const string ProjectCompleted = "project.completed";

    /// <summary>Fresh addresses of a file; the call's choice says which.</summary>
    public const string FileGet = "file.get";

    /// <summary>The stages, a page at a time.</summary>
    public const string PlanShow = "plan.show";
    public const string StageShow = "stage.show";

    /// <summary>The form of a stage; without a subject, of a new one.</summary>
    public const string StageOpen = "stage.open";
    public const string StageSave = "stage.save";

    /// <summary>One place up or down; the step is the place that the card showed.</summary>
    public const string StageMove = "stage.move";
    public const string StageSplit = "stage.split";
    public const string StageSplitted = "stage.split.save";
    public const string StageRemove = "stage.remove";
    public const string StageRemoved = "stage.remove.save";

    /// <summary>The end of a stage: its form, the decision, and the card that shows it.</summary>
    public const string GateOpen = "gate.open";
    public const string GateDecide = "gate.decide";
    public const string GateShow = "gate.show";
    public const string GateResume = "gate.resume";
    public const string DigestStop = "digest.stop";
    public const string AcceptanceOpen = "acceptance.open";
    public const string AcceptanceUndo = "acceptance.undo";

    /// <summary>Another provider for what remains, and the hand-over list that goes with it.</summary>
    public const string ProviderOpen = "provider.open";
    public const string ProviderChange = "provider.change";
    public const string ProviderShow = "provider.show";

    /// <summary>What the client's projects tell of a provider; the choice is its name.</summary>
    public const string ProviderRecord = "provider.record";

    /// <summary>What is handed over at the end of a stage; one thing of it is named by the call's choice.</summary>
    public const string HandOverShow = "handover.show";
    public const string HandOverAdd = "handover.add";
    public const string HandOverAdded = "handover.add.save";
    public const string HandOverItem = "handover.item";
    public const string HandOverSave = "handover.item.save";
    public const string HandOverRemove = "handover.item.remove";

    /// <summary>Whose turn it is.</summary>
    public const string TurnShow = "turn.show";

    /// <summary>One click: the turn goes to the side that the call's choice names.</summary>
    public const string TurnHand = "turn.hand";

    /// <summary>The form with what has to be done, by when, and the evidence.</summary>
    public const string TurnOpen = "turn.open";
    public const string TurnSave = "turn.save";

    /// <summary>The hand-over that the call's version names was a mistake.</summary>
    public const string TurnUndo = "turn.undo";

    /// <summary>The delay ledger; the step is its page.</summary>
    public const string LedgerShow = "ledger.show";

    /// <summary>One hand-over; the step is its number.</summary>
    public const string TurnOne = "turn.one";

    public const string CheckpointOpen = "checkpoint.open";
    public const string CheckpointAnswer = "checkpoint.answer";
    public const string CheckpointShow = "checkpoint.show";
    public const string CheckpointSnooze = "checkpoint.snooze";
    public const string CheckpointSkip = "checkpoint.skip";
    public const string CheckpointSkipped = "checkpoint.skipped";
    public const string CheckpointPause = "checkpoint.pause";
    public const string CheckpointPaused = "checkpoint.paused";
    public const string CheckpointResume = "checkpoint.resume";
    public const string CheckpointHandOver = "checkpoint.handover";

    /// <summary>What the provider would get of a checkpoint.</summary>
    public const string CheckpointShare = "checkpoint.share";
    public const string CheckpointShared = "checkpoint.shared";

    /// <summary>What an edit changed, from version to version.</summary>
    public const string CheckpointVersions = "checkpoint.versions";

    /// <summary>Every date that was promised, by deliverable.</summary>
    public const string PromisesShow = "promises.show";

    /// <summary>The checkpoints side by side; the call's choice is the page.</summary>
    public const string TrendShow = "trend.show";

    /// <summary>The signs of a project under the provider's pile, counted now.</summary>
    public const string StallShow = "stall.show";

    public const string LeaveOpen = "leave.open";
    public const string LeaveDeclare = "leave.declare";

    public const string SettingsShow = "settings.show";
    public const string RhythmOpen = "settings.rhythm";
    public const string RhythmSet = "settings.rhythm.set";
    public const string NumbersOpen = "settings.numbers";
    public const string NumbersSet = "settings.numbers.set";
    public const string RolesOpen = "settings.roles";
    public const string RolesSet = "settings.roles.set";
    public const string WeekOpen = "week.open";
    public const string WeekSet = "week.set";

    public const string AlertOpen = "alert.open";
    public const string AlertRaise = "alert.raise";
    public const string AlertShow = "alert.show";
    public const string AlertPlan = "alert.plan";
    public const string AlertPlanned = "alert.planned";
    public const string AlertClose = "alert.close";

    /// <summary>A link by which someone without an account raises one alert; the choice is its language.</summary>
    public const string AlertLink = "alert.link";

    /// <summary>Ends the link that the step names, and with 0 all that are out.</summary>
    public const string AlertLinkWithdraw = "alert.link.withdraw";

    public const string RiskList = "risk.list";
    public const string RiskShow = "risk.show";
    public const string RiskOpen = "risk.open";
    public const string RiskSave = "risk.save";
    public const string RiskReview = "risk.review";
    public const string RiskClose = "risk.close";
    public const string RiskClosed = "risk.closed";

    /// <summary>Opens the project's pre-mortem, or shows the one that is open; the subject names the stage at a gate.</summary>
    public const string PreMortemOpen = "premortem.open";
    public const string PreMortemAnswer = "premortem.answer";
    public const string PreMortemAnswered = "premortem.answered";
    public const string PreMortemPass = "premortem.pass";
    public const string PreMortemShow = "premortem.show";
    public const string PreMortemReword = "premortem.reword";
    public const string PreMortemReworded = "premortem.reworded";
    public const string PreMortemChoose = "premortem.choose";
    public const string PreMortemKeep = "premortem.keep";
    public const string PreMortemSigns = "premortem.signs";

    public const string ForecastShow = "forecast.show";
    public const string ForecastKeep = "forecast.keep";

    /// <summary>The turns of ours to come and who is booked; one of them; the form of a declared one.</summary>
    public const string BookingList = "booking.list";
    public const string BookingShow = "booking.show";
    public const string BookingTurn = "booking.turn";
    public const string BookingTurnSet = "booking.turn.set";

    /// <summary>The form that books people for a turn, opened and sent.</summary>
    public const string BookingOpen = "booking.open";
    public const string BookingSet = "booking.set";

    /// <summary>A booked person's own card, and their answers; the subject names the turn and the booking.</summary>
    public const string BookingMine = "booking.mine";
    public const string BookingAnswer = "booking.answer";
    public const string BookingPropose = "booking.propose";
    public const string BookingProposed = "booking.proposed";

    /// <summary>Whoever runs the project takes the days that a booked person proposes.</summary>
    public const string BookingTake = "booking.take";

    /// <summary>Ends a turn of ours, as the choice says; and frees all who are booked for one that stays open.</summary>
    public const string BookingClose = "booking.close";
    public const string BookingCancel = "booking.cancel";

    /// <summary>Billed hours against evidence; the subject of the form is the first day of the period to correct.</summary>
    public const string HoursShow = "hours.show";
    public const string HoursOpen = "hours.open";
    public const string HoursSave = "hours.save";

    /// <summary>The detail was asked for; copies and access; the call; and the fact, filled in.</summary>
    public const string HoursAsked = "hours.asked";
    public const string HoursSecure = "hours.secure";
    public const string HoursCall = "hours.call";
    public const string HoursFact = "hours.fact";

    public const string DisputeOpen = "dispute.open";
    public const string DisputeCreate = "dispute.create";
    public const string DisputeShow = "dispute.show";
    public const string DisputeNext = "dispute.next";
    public const string DisputeBack = "dispute.back";
    public const string DisputeClose = "dispute.close";

    /// <summary>One of the dispute's small forms, named by the call's choice; opened and sent.</summary>
    public const string DisputeSheet = "dispute.sheet";

    /// <summary>Offers, papers of the contract, invoices: the choice is which, the step the line, 0 for a new one.</summary>
    public const string RegisterList = "register.list";
    public const string RegisterOpen = "register.open";
    public const string RegisterSave = "register.save";

    /// <summary>The briefing for the two managers' meeting.</summary>
    public const string DisputeBriefing = "dispute.briefing";

    /// <summary>Confidential entries of a mediation: a page of them, and one written; the choice is the one it corrects.</summary>
    public const string MediationList = "mediation.list";
    public const string MediationOpen = "mediation.open";
    public const string MediationNote = "mediation.note";

    /// <summary>The facts and exchanges recorded so far.</summary>
    public const string DisputeFile = "dispute.file";

    /// <summary>The private interests sheet: its pages, opened and sent; the step is the page.</summary>
    public const string InterestsOpen = "interests.open";
    public const string InterestsPage = "interests.page";

    public const string FactOpen = "fact.open";
    public const string FactRecord = "fact.record";

    /// <summary>Keeps the words that the wording check marked, with a reason; opened and sent.</summary>
    public const string FactKeep = "fact.keep";

    /// <summary>One fact as it stands; the choice is its number.</summary>
    public const string FactShow = "fact.show";

    /// <summary>
    /// What shows a fact: its form, opened and sent, and one of them as it stands. The choice is the fact's number, or
    /// the exhibit's, such as 3.1, for one to show or to replace.
    /// </summary>
    public const string EvidenceOpen = "evidence.open";
    public const string EvidenceRecord = "evidence.record";
    public const string EvidenceShow = "evidence.show";

    /// <summary>Ends the page for a file that the step names.</summary>
    public const string EvidenceWithdraw = "evidence.withdraw";

    /// <summary>Which facts the provider gets, and giving them; then what the provider says of one.</summary>
    public const string StatementAsk = "statement.ask";
    public const string StatementShare = "statement.share";
    public const string StatementShow = "statement.show";
    public const string StatementAnswer = "statement.answer";

    /// <summary>A link by which someone without an account answers the facts; the choice is its language.</summary>
    public const string StatementLink = "statement.link";

    /// <summary>Ends the link that the step names.</summary>
    public const string StatementLinkWithdraw = "statement.link.withdraw";

    public const string ExchangeOpen = "exchange.open";
    public const string ExchangeRecord = "exchange.record";

    /// <summary>The prepared call, and its agenda on the way to the provider; the choice names the edit that was shown.</summary>
    public const string CallShow = "call.show";
    public const string CallSend = "call.send";

    /// <summary>A note that the provider may confirm, or correct in their own words.</summary>
    public const string NoteShow = "note.show";
    public const string NoteConfirm = "note.confirm";
    public const string NoteCorrect = "note.correct";

    /// <summary>A text to the provider, written or looked over; the choice is its kind, the subject what it is about.</summary>
    public const string OutgoingLook = "outgoing.look";

    /// <summary>A text that waits for its morning.</summary>
    public const string OutgoingShow = "outgoing.show";
    public const string OutgoingRewrite = "outgoing.rewrite";
    public const string OutgoingWithdraw = "outgoing.withdraw";
    public const string OutgoingNow = "outgoing.now";

    /// <summary>A hostile mail that was received: noted, shown, dealt with, and who helps.</summary>
    public const string MailOpen = "mail.open";
    public const string MailLog = "mail.log";
    public const string MailShow = "mail.show";
    public const string MailDone = "mail.done";
    public const string MailPeople = "mail.people";
    public const string MailList = "mail.list";
    public const string LetterAsk = "letter.ask";

    /// <summary>One of the three exceptions to "no letters yet".</summary>
    public const string LetterExcept = "letter.except";
    public const string CounselConsult = "counsel.consult";

    /// <summary>To the step of counsel, from whichever.</summary>
    public const string DisputeToCounsel = "dispute.counsel";

    /// <summary>What counsel advised: a page of it, and one noted; the choice is the one that it corrects.</summary>
    public const string AdviceList = "advice.list";
    public const string AdviceOpen = "advice.open";
    public const string AdviceNote = "advice.note";

    /// <summary>What acting would cost against what it may bring.</summary>
    public const string DisputeCosts = "dispute.costs";

    /// <summary>Verifies the journal and offers the file for counsel.</summary>
    public const string DossierMake = "dossier.make";
}

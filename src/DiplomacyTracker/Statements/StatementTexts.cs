namespace DiplomacyTracker.Statements;

public sealed partial record Statement
{
    /// <inheritdoc />
    public static IEnumerable<string> Categories => Platform.Kebab.All<StatementKind>();

    /// <inheritdoc />
    public static IEnumerable<string> Statuses => Platform.Kebab.All<StatementStatus>();

    /// <inheritdoc />
    public IEnumerable<Passage> Texts(Dossier dossier) =>
        [
            .. Speakers().SelectMany(speaker => speaker.As("speaker")),
            .. (Made?.Summary).As("summary", Weight.B),
            .. (Made?.Quotation?.Text).As("quotation.text", Weight.B),
            .. (Made?.Quotation?.Translation).As("quotation.translation", Weight.B),
            .. Withdrawals.SelectMany(withdrawal => withdrawal.Said.Reason.As("reason", Weight.C)),
        ];
}

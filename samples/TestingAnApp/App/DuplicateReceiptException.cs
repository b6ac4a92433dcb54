namespace Contoso.Receipts;

/// <summary>The archive has a receipt of the month and number already.</summary>
public sealed class DuplicateReceiptException(Receipt receipt, Exception cause)
    : Exception($"The archive has receipt {receipt?.Number} of {receipt?.Date:yyyy-MM} already.", cause);

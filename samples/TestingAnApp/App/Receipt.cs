namespace Contoso.Receipts;

/// <summary>A receipt.</summary>
/// <param name="Number">The number, which no other receipt of the month has.</param>
/// <param name="Date">The date of the sale.</param>
/// <param name="Cents">The amount in cents.</param>
public sealed record Receipt(int Number, DateOnly Date, long Cents);

namespace OssGen.Transfer.Plan;

/// <summary>A run of parts of one size.</summary>
/// <param name="FirstNumber">Number of the first part.</param>
/// <param name="Parts">How many parts there are at most.</param>
/// <param name="PartSize">Bytes in each; only the last of the object has less.</param>
internal readonly record struct PartStage(int FirstNumber, int Parts, long PartSize);

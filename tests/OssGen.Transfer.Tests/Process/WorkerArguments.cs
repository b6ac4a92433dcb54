namespace OssGen.Transfer.Tests.Process;

/// <summary>What a worker does: one transfer against an endpoint.</summary>
/// <param name="Action">upload, download, copy, or measure- before one of the kinds that are measured.</param>
/// <param name="Endpoint">Where the requests go.</param>
/// <param name="Key">The object.</param>
/// <param name="File">The local file; of a copy the source's key.</param>
/// <param name="Checkpoint">The checkpoint file; empty for none.</param>
/// <param name="PartSize">Bytes in a part.</param>
/// <param name="Parallelism">Parts at a time.</param>
/// <param name="DieAt">The step at which the worker kills itself; empty for none.</param>
/// <param name="Occurrence">At which time that it is reached, from 1.</param>
internal sealed record WorkerArguments(
    string Action, string Endpoint, string Key, string File, string Checkpoint, long PartSize, int Parallelism, string DieAt = "",
    int Occurrence = 1)
{
    public string[] ToArray() => [Action, Endpoint, Key, File, Checkpoint, Text(PartSize), Text(Parallelism), DieAt, Text(Occurrence)];

    public static WorkerArguments Parse(string[] args) =>
        new(args[0], args[1], args[2], args[3], args[4], Number(args[5]), (int)Number(args[6]), args[7], (int)Number(args[8]));

    private static string Text(long value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static long Number(string text) => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

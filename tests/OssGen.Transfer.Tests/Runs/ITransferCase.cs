namespace OssGen.Transfer.Tests.Runs;

/// <summary>One transfer that can be run again and again, with what must hold before and after.</summary>
internal interface ITransferCase
{
    /// <summary>Where the transfer keeps how far it has come; null when it doesn't.</summary>
    string? Checkpoint { get; }

    /// <summary>Puts in place what the transfer starts from, and what it is to replace.</summary>
    Task PrepareAsync();

    /// <summary>Runs the transfer.</summary>
    Task RunAsync(OssTransfer transfer, CancellationToken cancellationToken);

    /// <summary>Requires the destination to hold the data.</summary>
    Task RequireDoneAsync();

    /// <summary>
    /// Requires the destination to hold what was there before or, where a failure can't tell, the data; never anything else.
    /// </summary>
    Task RequireUnspoiltAsync(Exception failure);
}

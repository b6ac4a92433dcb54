using OssGen.TestSupport.Proxy;

namespace OssGen.Transfer.Tests.Process;

/// <summary>When a worker is killed: at a request on the wire, or at a step of its own.</summary>
internal sealed record KillPoint
{
    private KillPoint()
    {
    }

    /// <summary>The request's action; null for a step.</summary>
    public string? Action { get; private init; }

    /// <summary>Whether the server has carried the request out; the client has no reply yet in any case.</summary>
    public bool Done { get; private init; }

    /// <summary>The step; empty for a request.</summary>
    public string Step { get; private init; } = "";

    /// <summary>At which request or step of that kind, from 1.</summary>
    public int Occurrence { get; private init; } = 1;

    public bool Matches(Exchange exchange, bool done, ref int left) =>
        exchange.Action == Action && done == Done && Interlocked.Decrement(ref left) == 0;

    /// <summary>
    /// Reads the form that test cases are named by, such as <c>before UploadPart 2</c>, <c>after Complete 1</c> or <c>at CheckpointWritten
    /// 1</c>.
    /// </summary>
    public static KillPoint Parse(string text)
    {
        var words = text.Split(' ');
        var occurrence = int.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture);
        return words[0] == "at"
            ? new KillPoint { Step = words[1], Occurrence = occurrence }
            : new KillPoint { Action = words[1], Done = words[0] == "after", Occurrence = occurrence };
    }
}

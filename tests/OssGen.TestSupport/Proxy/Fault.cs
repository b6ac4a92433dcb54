using System.Globalization;

namespace OssGen.TestSupport.Proxy;

/// <summary>One fault, with what its kind needs to know.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Where">Where in the bytes concerned, 0 up to but without 1.</param>
/// <param name="InHead">Whether the place lies in the message's head instead of its body.</param>
/// <param name="Status">The status of an error that the proxy answers with.</param>
/// <param name="Reset">Whether the connection ends by a reset instead of an orderly end.</param>
internal sealed record Fault(FaultKind Kind, double Where = 0, bool InHead = false, int Status = 500, bool Reset = false)
{
    public static Fault None { get; } = new(FaultKind.None);

    /// <summary>The place, as an offset into a given number of bytes.</summary>
    public int At(int length) => (int)(Where * length);

    public override string ToString() => Kind switch
    {
        FaultKind.None => "passes",
        FaultKind.ErrorInstead or FaultKind.ErrorAfterwards => string.Create(CultureInfo.InvariantCulture, $"{Kind} {Status}"),
        _ => string.Create(
            CultureInfo.InvariantCulture, $"{Kind} at {Where:0.000}{(InHead ? " of the head" : "")}{(Reset ? ", reset" : "")}"),
    };
}

using OssGen.Wire;

namespace OssGen.Emulator.Http;

/// <summary>The service of a request.</summary>
/// <param name="Service">The service.</param>
/// <param name="FirstSegments">The texts with which the fixed paths of the service begin.</param>
/// <param name="Bucket">The bucket that the host contains; null for none.</param>
/// <param name="HostParts">The values of placeholders that the host contains.</param>
internal sealed record ServiceRequest(
    OssService Service, HashSet<string> FirstSegments, string? Bucket, IReadOnlyDictionary<string, string> HostParts)
{
    /// <summary>The values of a host without placeholders.</summary>
    public static IReadOnlyDictionary<string, string> NoParts { get; } = new Dictionary<string, string>();

    /// <summary>
    /// Returns the segments of a path that begins with the text of one of the service's fixed paths, and identifies no bucket; null for any
    /// other path.
    /// </summary>
    public IReadOnlyList<string>? FixedPath(RawTarget target) =>
        target.Segments() is var segments && FirstSegments.Contains(segments[0]) ? segments : null;
}

using OssGen.Wire;

namespace OssGen.Emulator.Http;

/// <summary>The service of a request.</summary>
/// <param name="Service">The service.</param>
/// <param name="FirstSegments">The texts with which the fixed paths of the service begin.</param>
/// <param name="Bucket">The bucket that the host contains; null for none.</param>
/// <param name="HostParts">The values of placeholders that the host contains.</param>
internal sealed record ServiceRequest(
    OssService Service, HashSet<string> FirstSegments, string? Bucket, IReadOnlyDictionary<string, string> HostParts);

using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>The service to which an operation belongs, and the values that the service requires of the operation's requests.</summary>
/// <param name="Name">The name of the service.</param>
/// <param name="Resource">The resource that is signed in front of the path, with placeholders, or null when the path itself is.</param>
/// <param name="Placeholders">The names of the members that the hosts and the resource contain, other than the bucket.</param>
internal sealed record OperationService(string Name, string? Resource, EquatableArray<string> Placeholders);

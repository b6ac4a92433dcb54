using System.CommandLine;

namespace OssGen.Osscmd;

/// <summary>Options and arguments that several commands share.</summary>
internal static class CommandOptions
{
    internal const string HeadersName = "--headers";

    /// <summary>The bucket of a command that works on a whole one: <c>oss://bucket</c> or the bare name.</summary>
    internal static Argument<string> Bucket() => new("oss://bucket") { Description = "The bucket." };

    /// <summary>An object: <c>oss://bucket/object</c>.</summary>
    internal static Argument<string> Object() => new("oss://bucket/object") { Description = "The object." };

    /// <summary>A bucket and, perhaps, what keys begin with: <c>oss://bucket/[prefix]</c>.</summary>
    internal static Argument<string> Prefix() => new("oss://bucket/[prefix]") { Description = "The bucket, and what keys begin with (default: all keys)." };

    internal static Option<string?> Acl(bool required) =>
        new("--acl", "-a") { Description = "private, public-read or public-read-write.", HelpName = "acl", Required = required };
}

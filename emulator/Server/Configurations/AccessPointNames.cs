using System.Security.Cryptography;
using System.Text;
using OssGen.Emulator.Handlers;

namespace OssGen.Emulator.Configurations;

/// <summary>The names, ARN and endpoints of an access point. The emulator doesn't serve requests to these endpoints.</summary>
/// <param name="Name">The name of the access point.</param>
/// <param name="Kind">The resource type in the ARN.</param>
/// <param name="Ending">The suffix of the alias.</param>
/// <param name="HostPart">The part of the host names before the domain.</param>
internal sealed record AccessPointNames(string Name, string Kind, string Ending, string HostPart)
{
    public static AccessPointNames Plain(string name) => new(name, "accesspoint", "ossalias", "oss-accesspoint");

    public static AccessPointNames ForObjectProcess(string name) =>
        new(name, "accesspointforobjectprocess", "opapalias", "oss-object-process");

    public string Arn(HandlerContext call) => $"acs:oss:{call.Region}:{OwnerOf(call)}:{Kind}/{Name}";

    public string Alias(HandlerContext call) =>
        $"{Name}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Arn(call))))[..32]}-{Ending}";

    public string PublicEndpoint(HandlerContext call) => $"{Name}-{OwnerOf(call)}.oss-{call.Region}.{HostPart}.aliyuncs.com";

    public string InternalEndpoint(HandlerContext call) => $"{Name}-{OwnerOf(call)}.oss-{call.Region}-internal.{HostPart}.aliyuncs.com";

    /// <summary>Returns the account of the access points: the owner of the bucket, or the caller if the request names no bucket.</summary>
    public static string OwnerOf(HandlerContext call) => call.RequirePlace().Bucket?.Owner ?? call.RequireCaller().Owner;
}

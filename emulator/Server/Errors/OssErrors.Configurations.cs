using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Errors;

// Configurations of buckets.
internal static partial class OssErrors
{
    /// <summary>Creates the error for a configuration that doesn't exist.</summary>
    public static OssFaultException NoConfiguration(
        OssServerRequest request, string code, string message, string? ec = null) => new(404, code, message)
    {
        Ec = ec,
        Details = request.Bucket.Length == 0 ? [] : [new("BucketName", request.Bucket)],
    };

    public static OssFaultException RepeatedTags() => new(400, "RepeatedTags", "Tag keys must be unique.");

    /// <param name="message">What is wrong with the policy.</param>
    /// <param name="ec">The error cause code; by default, that of a policy with a wrong syntax.</param>
    public static OssFaultException InvalidPolicyDocument(string message, string ec = "0030-00000005") =>
        new(400, "InvalidPolicyDocument", message) { Ec = ec };

    /// <summary>Creates the error for a lifecycle rule that deletes objects after days and moves them by date, or the reverse.</summary>
    public static OssFaultException MixedLifecycleForms(string storageClass) => new(
        400,
        "InvalidRequest",
        $"Found mixed CreatedBeforeDate and Days based Expiration and Transition for StorageClass {storageClass} actions")
    {
        Ec = "0014-00000080",
    };

    /// <summary>Creates the error for an action of a lifecycle rule that has both days and a date.</summary>
    public static OssFaultException DaysAndDate(string action, string? ec) =>
        new(400, "InvalidRequest", $"Days and CreatedBeforeDate can not be specified together in {action}.") { Ec = ec };

    /// <summary>Creates the error for an action that comes before another one that it must follow.</summary>
    /// <param name="late">The action that must come later.</param>
    /// <param name="early">The action that must come earlier.</param>
    /// <param name="ec">The error cause code; null if it isn't known.</param>
    public static OssFaultException LifecycleOrder(string late, string early, string? ec) =>
        new(400, "InvalidArgument", $"{late} must be later than {early}.") { Ec = ec };

    /// <summary>Creates the error for two rules with overlapping prefixes and the same action.</summary>
    public static OssFaultException LifecycleOverlap(string action) =>
        new(400, "InvalidArgument", $"Overlap for same action type {action}");

    public static OssFaultException InvalidLifecycleTag(string key) =>
        OssServerRequest.Invalid("The TagKey you have provided is invalid.", "Key", key, "0014-00000031");

    /// <summary>Creates the error for two rules of a configuration that have the same ID.</summary>
    public static OssFaultException RepeatedRuleId(string id) => OssServerRequest.Invalid("Rule ID must be unique.", "ID", id);

    public static OssFaultException InapplicableKmsKey(string id) => OssServerRequest.Invalid(
        "KMSMasterKeyID is not applicable if the default sse algorithm is not KMS", "KMSMasterKeyID", id);

    public static OssFaultException InvalidHttpStatus(string value) =>
        OssServerRequest.Invalid("HttpStatus is Invalid", "HttpStatus", value, "0019-00000002");

    public static OssFaultException InvalidTargetBucketForLogging() =>
        new(400, "InvalidTargetBucketForLogging", "put bucket log requester is not target bucket owner.");

    public static OssFaultException InventoryAlreadyExists() =>
        new(409, "InventoryAlreadyExist", "The Inventory Configuration already exists.") { Ec = "0020-00000042" };

    public static OssFaultException TooManyReplicationRules() =>
        new(400, "TooManyReplicationRules", "A request puts one replication rule.");

    public static OssFaultException OverlappingReplicationPrefixes(string prefix) =>
        OssServerRequest.Invalid("Overlapping prefixes.", "Prefix", prefix, "0031-00000019");

    public static OssFaultException NoSuchReplicationRule() =>
        new(404, "NoSuchReplicationRule", "The BucketReplicationRule you specified does not exist");

    public static OssFaultException NoSuchLiveChannel(string channel) => new(
        404, "NoSuchLiveChannel", "The specified LiveChannel does not exist.")
    {
        Details = [new("LiveChannel", channel)],
    };

    public static OssFaultException InvalidChannelName(string channel) => new(
        400, "InvalidChannelName", "The LiveChannel name is invalid.")
    {
        Details = [new("LiveChannel", channel)],
    };

    public static OssFaultException CnameAlreadyExists(string domain, string bucket) => new(
        409, "CnameAlreadyExists", "The cname is already attached to another bucket.")
    {
        Details = [new("Cname", domain), new("Bucket", bucket)],
    };

    public static OssFaultException NoSuchCname(string bucket, string domain) => new(
        404, "NoSuchCname", "The cname is not attached to the bucket.")
    {
        Details = [new("Bucket", bucket), new("Cname", domain)],
    };

    public static OssFaultException CnameTokenNotFound(string bucket, string domain) => new(
        404, "CnameTokenNotFound", "Cname token not found.")
    {
        Ec = "0018-00000301",
        Details = [new("Bucket", bucket), new("Cname", domain)],
    };

    public static OssFaultException AccessPointAlreadyExists(string name) => new(
        409, "AccessPointAlreadyExists", "The access point already exists.")
    {
        Details = [new("AccessPointName", name)],
    };

    public static OssFaultException NoSuchAccessPoint(string name) => new(
        404, "NoSuchAccessPoint", "Accesspoint not found")
    {
        Details = [new("AccessPointName", name)],
    };

    public static OssFaultException NoSuchRegion() => new(404, "NoSuchRegion", "NoSuchRegion");

    public static OssFaultException CorsForbidden() => new(
        403,
        "AccessForbidden",
        "CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / "
            + "Access-Control-Request-Method or Access-Control-Requet-Headers are not whitelisted by the resource's CORS spec.");

    public static OssFaultException PreflightWithout(string header) =>
        new(400, "BadRequest", $"Insufficient information. {header} request header needed.");
}

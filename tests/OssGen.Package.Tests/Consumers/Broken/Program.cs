using Broken;
using OssGen;

// What is sound in the spec is there to be called, so the spec's own errors are all that the build reports.
using var client = new OssClient(new() { Endpoint = args[0], Credentials = OssCredentials.FromEnvironment() });
var motto = await client.GetBucketMottoAsync("bucket");
Console.WriteLine($"{motto.Text} {motto.Author?.DisplayName}");
var acl = await client.GetBucketAclAsync("bucket");
Console.WriteLine(acl.Owner?.DisplayName);

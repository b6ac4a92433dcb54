using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using OssGen.Generator.Linking.Naming;

namespace OssGen.Generator.Tests.Naming;

public sealed class NamingRuleTests
{
    [Theory]
    [InlineData("max-keys", "MaxKeys")]
    [InlineData("x-oss-server-side-encryption", "ServerSideEncryption")]
    [InlineData("X-Oss-Acl", "Acl")]
    [InlineData("x-oss-object-acl", "Acl")]
    [InlineData("x-oss-hash-crc64ecma", "Crc64")]
    [InlineData("x-oss-meta-", "Metadata")]
    [InlineData("If-None-Match", "IfNoneMatch")]
    [InlineData("versionId", "VersionId")]
    [InlineData("ETag", "ETag")]
    [InlineData("x-oss-fwd-header-Etag", "FwdHeaderETag")]
    [InlineData("continuation_token", "ContinuationToken")]
    public void Names_queries_and_headers(string wire, string expected) => Assert.Equal(expected, NamingRule.OfParameter(wire));

    [Theory]
    [InlineData("ID", "Id")]
    [InlineData("SSEAlgorithm", "SseAlgorithm")]
    [InlineData("KMSMasterKeyID", "KmsMasterKeyId")]
    [InlineData("IPAddress", "IPAddress")]
    [InlineData("AccessControlList/Grant", "Grant")]
    [InlineData("HTTPSOnly", "HttpsOnly")]
    [InlineData("fileSize", "FileSize")]
    public void Names_elements(string path, string expected) => Assert.Equal(expected, NamingRule.OfElement(path, isList: false));

    [Theory]
    [InlineData("Object", "Objects")]
    [InlineData("CommonPrefixes", "CommonPrefixes")]
    [InlineData("Buckets/Bucket", "Buckets")]
    [InlineData("Key", "Keys")]
    [InlineData("Policy", "Policies")]
    [InlineData("Address", "Addresses")]
    [InlineData("Prefix", "Prefixes")]
    [InlineData("Contents", "Contents")]
    public void Names_lists_in_the_plural(string path, string expected) => Assert.Equal(expected, NamingRule.OfElement(path, isList: true));

    [Theory]
    [InlineData("public-read", "PublicRead")]
    [InlineData("IA", "Ia")]
    [InlineData("AES256", "Aes256")]
    [InlineData("2012-01", "Value201201")]
    [InlineData("", "Value")]
    [InlineData("---", "Value")]
    public void Names_enum_values(string wire, string expected) => Assert.Equal(expected, NamingRule.OfEnumValue(wire));

    [Theory]
    [InlineData("Bucket", "bucket")]
    [InlineData("Default", "@default")]
    [InlineData("Where", "@where")]
    [InlineData("ETag", "etag")]
    public void Names_parameters(string member, string expected) => Assert.Equal(expected, ParameterNames.Of(member));

    [Fact]
    public void Every_text_gives_a_valid_identifier() => Gen.String.Sample(static wire =>
    {
        Assert.True(SyntaxFacts.IsValidIdentifier(NamingRule.OfParameter(wire)));
        Assert.True(SyntaxFacts.IsValidIdentifier(NamingRule.OfElement(wire, isList: true)));
        Assert.True(SyntaxFacts.IsValidIdentifier(NamingRule.OfEnumValue(wire)));
        Assert.True(SyntaxFacts.IsValidIdentifier(ParameterNames.Of(NamingRule.OfElement(wire, isList: false)).TrimStart('@')));
    });

    [Fact]
    public void No_name_is_a_keyword() =>
        Gen.OneOf(Gen.String, Gen.OneOf("class", "in-out", "record", "null", "x-oss-string", "int")).Sample(static wire =>
            Assert.Equal(SyntaxKind.None, SyntaxFacts.GetKeywordKind(NamingRule.OfParameter(wire))));

    [Fact]
    public void The_name_of_a_name_in_pascal_case_is_itself() =>
        Gen.OneOf("Bucket", "MaxKeys", "NextVersionIdMarker", "ETag", "Sha256", "OssUserMeta").Array[1, 3].Sample(static words =>
        {
            var name = string.Concat(words);
            Assert.Equal(name, NamingRule.OfElement(name, isList: false));
        });
}

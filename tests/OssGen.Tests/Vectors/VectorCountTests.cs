namespace OssGen.Tests.Vectors;

public sealed class VectorCountTests
{
    [Fact]
    public void The_file_holds_194_vectors() => Assert.Equal(194, SignatureVectors.Total());

    [Theory]
    [InlineData("v1Header", 27)]
    [InlineData("v1Presign", 20)]
    [InlineData("v4Header", 32)]
    [InlineData("v4Presign", 26)]
    [InlineData("postPolicy", 7)]
    [InlineData("objectNameEscaping", 17)]
    [InlineData("crc64", 45)]
    [InlineData("crc64combine", 10)]
    [InlineData("mime", 7)]
    [InlineData("restoreHeader", 3)]
    public void Each_section_keeps_its_count(string section, int count) => Assert.Equal(count, SignatureVectors.Count(section));
}

namespace DiplomacyTracker.Tests;

public sealed class PloverTests
{
    [Theory]
    [InlineData(Quad.VerbalCooperation, "Agree Consult Support Concede")]
    [InlineData(Quad.MaterialCooperation, "Cooperate Aid Retreat Investigate")]
    [InlineData(Quad.VerbalConflict, "Demand Request Disapprove Accuse Reject Threaten Sanction")]
    [InlineData(Quad.MaterialConflict, "Protest Crime Mobilize Coerce Assault Fight")]
    public void Each_act_has_the_class_that_the_codebook_gives_it(Quad quad, string acts) =>
        Assert.Equal(
            acts.Split(' ').Select(Enum.Parse<Plover>).Order(),
            Enum.GetValues<Plover>().Where(act => act.Quad() == quad)
        );
}

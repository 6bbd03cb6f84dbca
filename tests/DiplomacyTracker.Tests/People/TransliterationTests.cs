using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Tests.People;

/// <summary>Spellings of one name meet, whatever the system; what is another name does not.</summary>
public sealed class TransliterationTests
{
    [Theory]
    [InlineData("Park Jin", "Pak Jin")]
    [InlineData("Park Jin", "Jin Park")]
    [InlineData("Park Jin", "Bak Chin")]
    [InlineData("Lee Jae-myung", "Yi Jaemyeong")]
    [InlineData("Rhee Syngman", "Yi Sung-man")]
    [InlineData("Choi Kyu-hah", "Choe Kyu Ha")]
    [InlineData("Cho Tae-yul", "Jo Tae Yeol")]
    [InlineData("Kim Dae-jung", "Gim Dae-jeong")]
    [InlineData("Chung Eui-yong", "Jeong Ui-yong")]
    [InlineData("Yoon Suk Yeol", "Yun Seok-yeol")]
    [InlineData("Mao Tse-tung", "Mao Zedong")]
    [InlineData("Chou En-lai", "Zhou Enlai")]
    [InlineData("Teng Hsiao-p'ing", "Deng Xiaoping")]
    [InlineData("Hsi Chin-p’ing", "Xi Jinping")]
    [InlineData("Boris Yeltsin", "Boris Eltsin")]
    [InlineData("Mikhail Gorbachev", "Mikhail Gorbachov")]
    [InlineData("Muammar Qaddafi", "Moammar Gaddafi")]
    [InlineData("Muammar Gaddafi", "Mouammar Kadhafi")]
    [InlineData("Muammar al-Gaddafi", "Muammar Gaddafi")]
    [InlineData("Mohammed bin Salman", "Muhammad bin Salman")]
    public void Spellings_of_one_name_meet(string one, string other) =>
        Assert.Equal(Transliteration.Key(one), Transliteration.Key(other));

    [Theory]
    [InlineData("Kim Jong Il", "Kim Jong Un")]
    [InlineData("Park Jin", "Park Chung-hee")]
    [InlineData("Park Jin", "Cho Tae-yul")]
    [InlineData("George H. W. Bush", "George W. Bush")]
    [InlineData("Antony Blinken", "Joe Biden")]
    [InlineData("Mao Zedong", "Deng Xiaoping")]
    [InlineData("Boris Yeltsin", "Mikhail Gorbachev")]
    public void Other_names_stay_apart(string one, string other) =>
        Assert.NotEqual(Transliteration.Key(one), Transliteration.Key(other));

    [Theory]
    [InlineData("")]
    [InlineData("U")]
    [InlineData("Lee")]
    public void Too_little_meets_nothing(string name) => Assert.Equal("", Transliteration.Key(name));
}
